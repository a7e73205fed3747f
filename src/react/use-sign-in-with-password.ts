'use client'

import type { PasswordCredentials, Session, User, WeakPassword } from '../core/index.js'
import { unwrap } from './unwrap.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'
import { useAuthClient } from './use-auth-client.js'

/** What signing in with a password brings. */
export interface PasswordSignIn {
  user: User
  session: Session
  /** The password was right, and is one that the server would no longer accept. */
  weakPassword?: WeakPassword
}

/** Signs a person in with an email or phone number and a password. */
export function useSignInWithPassword(options: ActionOptions<PasswordSignIn, PasswordCredentials> = {}) {
  const client = useAuthClient()
  return useAction((credentials: PasswordCredentials) => unwrap<PasswordSignIn>(client.signInWithPassword(credentials)), options)
}
