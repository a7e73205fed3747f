import type { MessagingChannel } from '../../core/index.js'
import type { IdentifierKind, Recipient } from '../parts/index.js'

/** Where signing in with a code stands. */
export type OtpStep =
  | { readonly name: 'address'; readonly identifier: IdentifierKind; readonly hasReturned: boolean }
  | { readonly name: 'sent'; readonly recipient: Recipient; readonly channel: MessagingChannel | undefined; readonly hasCode?: boolean | undefined }

/** What moves it on. */
export type OtpEvent =
  | { readonly type: 'use-identifier'; readonly identifier: IdentifierKind }
  | { readonly type: 'sent'; readonly recipient: Recipient; readonly channel: MessagingChannel | undefined; readonly hasCode?: boolean | undefined }
  | { readonly type: 'back' }

/** Where it begins. */
export const firstOtpStep = (identifier: IdentifierKind): OtpStep => ({ name: 'address', identifier, hasReturned: false })

/** The step after an event. */
export function nextOtpStep(step: OtpStep, event: OtpEvent): OtpStep {
  switch (event.type) {
    case 'use-identifier': return { name: 'address', identifier: event.identifier, hasReturned: true }
    case 'sent': return { name: 'sent', recipient: event.recipient, channel: event.channel, hasCode: event.hasCode }
    case 'back': return step.name === 'address' ? step : { name: 'address', identifier: 'email' in step.recipient ? 'email' : 'phone', hasReturned: true }
    default: return event satisfies never
  }
}
