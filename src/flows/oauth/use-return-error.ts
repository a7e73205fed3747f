'use client'

import { useMemo } from 'react'
import type { AuthClient, AuthErrorLike, AuthSnapshot, LatchkeyClient } from '../../core/index.js'
import { useSession } from '../../react/index.js'

/** The error that a provider has sent the person back with. */
export function useReturnError(): AuthErrorLike | null {
  const outcome = useSession(returnOutcome)
  return useMemo(() => outcome && { name: 'AuthApiError', message: outcome.description, code: outcome.code, status: undefined }, [outcome])
}

/** Forgets it, when another attempt begins. */
export function dismissRedirect(client: AuthClient): void {
  if (canDismiss(client)) client.dismissRedirect()
}

function returnOutcome(snapshot: AuthSnapshot) {
  const redirect = snapshot.status === 'loading' ? null : snapshot.redirect
  return redirect?.kind === 'error' && (redirect.intent === null || redirect.intent === 'sign-in') ? redirect : null
}

function canDismiss(client: AuthClient): client is AuthClient & Pick<LatchkeyClient, 'dismissRedirect'> {
  return 'dismissRedirect' in client && typeof client.dismissRedirect === 'function'
}
