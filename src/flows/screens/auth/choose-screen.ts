import type { AuthSnapshot, RedirectOutcome } from '../../../core/index.js'
import type { AuthView } from '../../parts/index.js'
import { isOffered } from './offered-views.js'
import type { WaysIn } from './ways-in.js'

/** What the card shows. */
export type AuthScreen =
  | { readonly name: 'loading' | 'signed-in' }
  | { readonly name: 'redirect'; readonly outcome: RedirectOutcome }
  | { readonly name: AuthView }

/** What decides about that. */
export interface ScreenSituation {
  readonly snapshot: AuthSnapshot
  /** What the session counts as, by the app's rules. */
  readonly status: AuthSnapshot['status']
  /** Where the person wants to be. */
  readonly view: AuthView
  /** Whether a redirect that failed for a while is read once more. */
  readonly isRetrying?: boolean
  /** The ways in; `null` until the server's settings are known. */
  readonly ways: WaysIn | null
}

/** What the card shows: what a redirect has brought comes first, then what a session still lacks, then where the person wants to be. */
export function chooseScreen({ snapshot, status, view, ways, isRetrying = false }: ScreenSituation): AuthScreen {
  if (snapshot.status === 'loading' || isRetrying) return { name: 'loading' }
  const { redirect } = snapshot
  if (redirect && !ways && snapshot.status === 'signed-out') return { name: 'loading' }
  if (redirect && !(ways && isShownBesideProviders(redirect, { status, ways }))) return { name: 'redirect', outcome: redirect }
  if (snapshot.status === 'signed-in') return sessionScreen(snapshot, status, view)
  if (!ways) return { name: 'loading' }
  return { name: isOffered(view, ways) ? view : 'sign-in' }
}

/** What a provider has refused stands beside its buttons. */
function isShownBesideProviders(redirect: RedirectOutcome, { status, ways }: { status: AuthSnapshot['status']; ways: WaysIn }): boolean {
  const isRefusal = redirect.kind === 'error' && !redirect.canRetry && (redirect.intent === null || redirect.intent === 'sign-in')
  return isRefusal && status === 'signed-out' && ways.providers.length > 0
}

function sessionScreen({ purpose, aal }: Extract<AuthSnapshot, { status: 'signed-in' }>, status: AuthSnapshot['status'], view: AuthView): AuthScreen {
  const lacksSecondFactor = aal.current === 'aal1' && aal.next === 'aal2'
  if (status === 'signed-in') return { name: view === 'update-password' || (view === 'second-factor' && lacksSecondFactor) ? view : 'signed-in' }
  if (purpose === 'regular') return { name: 'second-factor' }
  return { name: purpose === 'invite' ? 'invite' : 'update-password' }
}
