import type { Recipient } from '../parts/index.js'

/** Where signing up stands. */
export type SignUpStep =
  | { readonly name: 'details'; readonly hasReturned: boolean }
  | { readonly name: 'sent'; readonly recipient: Recipient; readonly hasCode?: boolean | undefined }

/** What moves it on. */
export type SignUpEvent =
  | { readonly type: 'confirmation-required'; readonly recipient: Recipient; readonly hasCode?: boolean }
  | { readonly type: 'back' }

/** Where it begins. */
export const firstSignUpStep: SignUpStep = { name: 'details', hasReturned: false }

/** The step after an event. */
export function nextSignUpStep(step: SignUpStep, event: SignUpEvent): SignUpStep {
  switch (event.type) {
    case 'confirmation-required': return { name: 'sent', recipient: event.recipient, hasCode: event.hasCode }
    case 'back': return step.name === 'details' ? step : { name: 'details', hasReturned: true }
    default: return event satisfies never
  }
}
