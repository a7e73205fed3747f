/** Where recovering a password stands. */
export type ForgotPasswordStep =
  | { readonly name: 'address'; readonly hasReturned: boolean }
  | { readonly name: 'sent'; readonly email: string; readonly hasCode?: boolean | undefined }
  | { readonly name: 'new-password' }

/** What moves it on. */
export type ForgotPasswordEvent =
  | { readonly type: 'sent'; readonly email: string; readonly hasCode?: boolean }
  | { readonly type: 'code-redeemed' }
  | { readonly type: 'back' }

/** Where it begins. */
export const firstForgotPasswordStep: ForgotPasswordStep = { name: 'address', hasReturned: false }

/** The step after an event. */
export function nextForgotPasswordStep(step: ForgotPasswordStep, event: ForgotPasswordEvent): ForgotPasswordStep {
  switch (event.type) {
    case 'sent': return { name: 'sent', email: event.email, hasCode: event.hasCode }
    case 'code-redeemed': return { name: 'new-password' }
    case 'back': return step.name === 'sent' ? { name: 'address', hasReturned: true } : step
    default: return event satisfies never
  }
}
