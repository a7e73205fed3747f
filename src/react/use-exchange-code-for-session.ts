'use client'

import type { Session, User } from '../core/index.js'
import { unwrap } from './unwrap.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'
import { useAuthClient } from './use-auth-client.js'

/** The code of a redirect, and which flow it ends where the address says so. */
export interface CodeExchange {
  code: string
  flowId?: string
}

/** What the code of a redirect brings. */
export interface ExchangedSession {
  user: User
  session: Session
}

/** Exchanges the code of a redirect for a session, where the app reads its addresses itself. */
export function useExchangeCodeForSession(options: ActionOptions<ExchangedSession, CodeExchange> = {}) {
  const client = useAuthClient()
  return useAction(({ code, flowId }: CodeExchange) => unwrap<ExchangedSession>(client.exchangeCodeForSession(code, flowId === undefined ? {} : { flowId })), options)
}
