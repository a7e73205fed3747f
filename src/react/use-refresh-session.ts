'use client'

import type { Session, User } from '../core/index.js'
import { unwrap } from './unwrap.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'
import { useAuthClient } from './use-auth-client.js'

/** What renewing a session brings. */
export interface RefreshedSession {
  user: User | null
  session: Session | null
}

/** Renews the session now: the current one, or that of a given refresh token. */
export function useRefreshSession(options: ActionOptions<RefreshedSession, { refresh_token: string } | void> = {}) {
  const client = useAuthClient()
  return useAction((tokens: { refresh_token: string } | void) => unwrap<RefreshedSession>(client.refreshSession(tokens ?? undefined)), options)
}
