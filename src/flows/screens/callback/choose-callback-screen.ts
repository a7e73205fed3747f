import type { AuthSnapshot, RedirectOutcome } from '../../../core/index.js'

/** What the redirect page shows. */
export type CallbackScreen =
  | { readonly name: 'reading' | 'arrived' | 'update-password' | 'second-factor' | 'nothing' }
  | { readonly name: 'redirect'; readonly outcome: RedirectOutcome }

/** What decides about that. */
export interface CallbackSituation {
  readonly snapshot: AuthSnapshot
  /** What the session counts as, by the app's rules. */
  readonly status: AuthSnapshot['status']
  /** Whether the address has not been read to its end. */
  readonly isReading: boolean
}

/** What the redirect page shows: never nothing at all. What the redirect brought comes before the session that was there already. */
export function chooseCallbackScreen({ snapshot, status, isReading }: CallbackSituation): CallbackScreen {
  if (isReading || snapshot.status === 'loading') return { name: 'reading' }
  if (snapshot.redirect) return { name: 'redirect', outcome: snapshot.redirect }
  if (status === 'signed-in') return { name: 'arrived' }
  if (snapshot.status === 'signed-out') return { name: 'nothing' }
  return { name: snapshot.purpose === 'regular' ? 'second-factor' : 'update-password' }
}
