'use client'

import type { IdTokenCredentials, Session, User } from '../core/index.js'
import { unwrap } from './unwrap.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'
import { useAuthClient } from './use-auth-client.js'

/** What signing in with an ID token brings. */
export interface IdTokenSignIn {
  user: User
  session: Session
}

/** Signs a person in with the OpenID Connect ID token of a provider. */
export function useSignInWithIdToken(options: ActionOptions<IdTokenSignIn, IdTokenCredentials> = {}) {
  const client = useAuthClient()
  return useAction((credentials: IdTokenCredentials) => unwrap<IdTokenSignIn>(client.signInWithIdToken(credentials)), options)
}
