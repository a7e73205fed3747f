'use client'

import { useCallback } from 'react'
import type { AuthClient, LatchkeyClient, RedirectOutcome } from '../core/index.js'
import { useAuthClient } from './use-auth-client.js'
import { useSession } from './use-session.js'

/** What the last redirect brought, `null` when nothing or once it is dismissed; and the way to dismiss it. */
export function useRedirectOutcome(): { outcome: RedirectOutcome | null; dismiss: () => void } {
  const client = useAuthClient()
  const outcome = useSession((snapshot) => (snapshot.status === 'loading' ? null : snapshot.redirect))
  return { outcome, dismiss: useCallback(() => dismissRedirect(client), [client]) }
}

function dismissRedirect(client: AuthClient): void {
  if (hasRedirects(client)) client.dismissRedirect()
}

function hasRedirects(client: AuthClient): client is AuthClient & Pick<LatchkeyClient, 'dismissRedirect'> {
  return 'dismissRedirect' in client && typeof client.dismissRedirect === 'function'
}
