'use client'

import type { Session, User } from '../core/index.js'
import { unwrap } from './unwrap.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'
import { useAuthClient } from './use-auth-client.js'

/** The tokens of a session. */
export interface SessionTokens {
  access_token: string
  refresh_token: string
}

/** What the tokens of a session bring. */
export interface SetSession {
  user: User | null
  session: Session | null
}

/** Makes a session current whose tokens come from elsewhere; renews it first where it has expired. */
export function useSetSession(options: ActionOptions<SetSession, SessionTokens> = {}) {
  const client = useAuthClient()
  return useAction((tokens: SessionTokens) => unwrap<SetSession>(client.setSession(tokens)), options)
}
