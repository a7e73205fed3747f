import type { Recipient } from '../parts/index.js'

/** Where signing in with a password stands. */
export type PasswordStep =
  | { readonly name: 'credentials'; readonly hasReturned: boolean }
  | { readonly name: 'confirm'; readonly recipient: Recipient; readonly resendAfter: number | undefined }

/** What moves it on. */
export type PasswordEvent =
  | { readonly type: 'confirmation-sent'; readonly recipient: Recipient; readonly resendAfter?: number | undefined }
  | { readonly type: 'back' }

/** Where it begins. */
export const firstPasswordStep: PasswordStep = { name: 'credentials', hasReturned: false }

/** The step after an event. */
export function nextPasswordStep(step: PasswordStep, event: PasswordEvent): PasswordStep {
  switch (event.type) {
    case 'confirmation-sent': return { name: 'confirm', recipient: event.recipient, resendAfter: event.resendAfter }
    case 'back': return step.name === 'credentials' ? step : { name: 'credentials', hasReturned: true }
    default: return event satisfies never
  }
}
