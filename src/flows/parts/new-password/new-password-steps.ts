/** Where choosing a new password stands. */
export type NewPasswordStep =
  | { readonly name: 'choose'; readonly asksForCurrent: boolean }
  | { readonly name: 'changed'; readonly asksForCurrent: boolean }

/** What moves it on. */
export type NewPasswordEvent = 'current-password-required' | 'submitted' | 'changed'

/** Where it begins. */
export const firstNewPasswordStep = (asksForCurrent: boolean): NewPasswordStep => ({ name: 'choose', asksForCurrent })

/** The step after an event. */
export function nextNewPasswordStep(step: NewPasswordStep, event: NewPasswordEvent): NewPasswordStep {
  switch (event) {
    case 'current-password-required': return { name: 'choose', asksForCurrent: true }
    case 'submitted': return { name: 'choose', asksForCurrent: step.asksForCurrent }
    case 'changed': return { name: 'changed', asksForCurrent: step.asksForCurrent }
    default: return event satisfies never
  }
}
