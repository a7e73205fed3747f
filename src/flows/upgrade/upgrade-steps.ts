import type { IdentifierKind, Recipient } from '../parts/index.js'

/** How far a guest has come. */
export type UpgradeProgress =
  | { readonly name: 'address'; readonly identifier: IdentifierKind; readonly hasReturned: boolean }
  | { readonly name: 'sent'; readonly recipient: Recipient; readonly resendAfter: number | undefined }
  | { readonly name: 'done' }
  /** The person has an account, and neither wants a password nor needs one. */
  | { readonly name: 'finished' }

/** What moves it on. */
export type UpgradeEvent =
  | { readonly type: 'use-identifier'; readonly identifier: IdentifierKind }
  | { readonly type: 'sent'; readonly recipient: Recipient; readonly resendAfter?: number | undefined }
  | { readonly type: 'back' }
  /** The account is permanent. */
  | { readonly type: 'kept' }
  | { readonly type: 'finished' }

/** Where it begins. */
export const firstUpgradeProgress = (identifier: IdentifierKind): UpgradeProgress => ({ name: 'address', identifier, hasReturned: false })

/** The progress after an event. */
export function nextUpgradeProgress(progress: UpgradeProgress, event: UpgradeEvent): UpgradeProgress {
  switch (event.type) {
    case 'use-identifier': return { name: 'address', identifier: event.identifier, hasReturned: true }
    case 'sent': return { name: 'sent', recipient: event.recipient, resendAfter: event.resendAfter }
    case 'back': return progress.name === 'sent' ? { name: 'address', identifier: 'email' in progress.recipient ? 'email' : 'phone', hasReturned: true } : progress
    case 'kept': return progress.name === 'finished' ? progress : { name: 'done' }
    case 'finished': return { name: 'finished' }
    default: return event satisfies never
  }
}

/** What the person sees. */
export type UpgradeStep =
  | Extract<UpgradeProgress, { name: 'address' | 'sent' }>
  | { readonly name: 'password' }
  | { readonly name: 'done' }
  | { readonly name: 'not-guest' }

/** A link that is opened in another tab confirms the address here as well: that the person is no guest any more says so. */
export function upgradeStep(progress: UpgradeProgress, { isGuest, offersPassword }: { isGuest: boolean; offersPassword: boolean }): UpgradeStep {
  switch (progress.name) {
    case 'address': return isGuest ? progress : { name: 'not-guest' }
    case 'sent': return isGuest ? progress : { name: offersPassword ? 'password' : 'done' }
    case 'done': return { name: offersPassword ? 'password' : 'done' }
    case 'finished': return { name: 'done' }
    default: return progress satisfies never
  }
}
