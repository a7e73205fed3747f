'use client'

import type { RedirectOutcome } from '../core/index.js'
import { useAuthContext } from './auth-context.js'
import { useSession } from './use-session.js'

/** What the last redirect brought, `null` when nothing or once it is dismissed; and the way to dismiss it. */
export function useRedirectOutcome(): { outcome: RedirectOutcome | null; dismiss: () => void } {
  const { source } = useAuthContext('useRedirectOutcome()')
  const outcome = useSession((snapshot) => (snapshot.status === 'loading' ? null : snapshot.redirect))
  return { outcome, dismiss: source.dismissRedirect }
}
