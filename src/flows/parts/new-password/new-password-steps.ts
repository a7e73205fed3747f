/** Where choosing a new password stands. */
export type NewPasswordStep =
  | { readonly name: 'choose'; readonly asksForCurrent: boolean; readonly hasReturned: boolean }
  | { readonly name: 'second-factor'; readonly asksForCurrent: boolean }
  | { readonly name: 'changed'; readonly asksForCurrent: boolean }

/** What moves it on. */
export type NewPasswordEvent = 'current-password-required' | 'second-factor-required' | 'returned' | 'submitted' | 'changed'

/** Where it begins. */
export const firstNewPasswordStep = (asksForCurrent: boolean): NewPasswordStep => ({ name: 'choose', asksForCurrent, hasReturned: false })

/** The step after an event. */
export function nextNewPasswordStep(step: NewPasswordStep, event: NewPasswordEvent): NewPasswordStep {
  const { asksForCurrent } = step
  switch (event) {
    case 'current-password-required': return { name: 'choose', asksForCurrent: true, hasReturned: false }
    case 'second-factor-required': return { name: 'second-factor', asksForCurrent }
    case 'returned': return { name: 'choose', asksForCurrent, hasReturned: true }
    case 'submitted': return step.name === 'choose' ? step : { name: 'choose', asksForCurrent, hasReturned: false }
    case 'changed': return { name: 'changed', asksForCurrent }
    default: return event satisfies never
  }
}
