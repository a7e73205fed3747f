'use client'

import { useEffect, useReducer } from 'react'
import type { AuthClient, LatchkeyClient } from '../../../core/index.js'
import { useAuthClient } from '../../../react/index.js'

/** Whether the session is to outlive the browser's window, and the way to choose; nothing to choose with a client that cannot. */
export function useKeepSignedIn() {
  const client = useAuthClient()
  const [isKept, choose] = useReducer((_: boolean, next: boolean) => next, true)
  // What is shown is what counts, from the first: an earlier page of this tab may have chosen otherwise.
  useEffect(() => { if (canKeep(client)) void client.setKeepSignedIn(isKept) }, [client, isKept])
  return canKeep(client) ? { isKept, choose } : null
}

function canKeep(client: AuthClient): client is AuthClient & Pick<LatchkeyClient, 'setKeepSignedIn'> {
  return 'setKeepSignedIn' in client
}
