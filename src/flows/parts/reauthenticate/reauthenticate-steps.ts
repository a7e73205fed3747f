import type { Recipient } from '../recipient.js'

/** Where confirming that it is oneself stands. */
export type ReauthenticateStep =
  | { readonly name: 'ask'; readonly hasReturned: boolean }
  | { readonly name: 'sent'; readonly recipient: Recipient; readonly resendAfter: number | undefined }

/** What moves it on. */
export type ReauthenticateEvent =
  | { readonly type: 'sent'; readonly recipient: Recipient; readonly resendAfter?: number | undefined }
  | { readonly type: 'back' }

/** Where it begins. */
export const firstReauthenticateStep: ReauthenticateStep = { name: 'ask', hasReturned: false }

/** The step after an event. */
export function nextReauthenticateStep(step: ReauthenticateStep, event: ReauthenticateEvent): ReauthenticateStep {
  switch (event.type) {
    case 'sent': return { name: 'sent', recipient: event.recipient, resendAfter: event.resendAfter }
    case 'back': return step.name === 'ask' ? step : { name: 'ask', hasReturned: true }
    default: return event satisfies never
  }
}
