'use client'

import type { AuthSnapshot } from '../../core/index.js'
import { useRefreshSession, useSession } from '../../react/index.js'
import { useOneAtATime } from './use-one-at-a-time.js'

/** Whether a signed-in person's session can be renewed at the moment, and the way to try it now: everything but the markup. */
export function useConnectionNotice() {
  const connection = useSession(connectionOf)
  const action = useRefreshSession()
  const begin = useOneAtATime()
  return { connection, tryNow: () => begin(() => action.mutateAsync()), isPending: action.isPending, error: action.error }
}

/** Nobody waits for a session that there is not. */
const connectionOf = (snapshot: AuthSnapshot) => (snapshot.status === 'signed-in' ? snapshot.connection : 'online')
