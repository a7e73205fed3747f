'use client'

import type { AnonymousCredentials, Session, User } from '../core/index.js'
import { unwrap } from './unwrap.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'
import { useAuthClient } from './use-auth-client.js'

/** What going on as a guest brings. */
export interface AnonymousSignIn {
  user: User | null
  session: Session | null
}

/** Signs a person in as a guest: with an account of their own that nothing leads back to yet. */
export function useSignInAnonymously(options: ActionOptions<AnonymousSignIn, AnonymousCredentials | void> = {}) {
  const client = useAuthClient()
  return useAction((credentials: AnonymousCredentials | void) => unwrap<AnonymousSignIn>(client.signInAnonymously(credentials ?? {})), options)
}
