'use client'

import type { Session, User, Web3Credentials } from '../core/index.js'
import { unwrap } from './unwrap.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'
import { useAuthClient } from './use-auth-client.js'

/** What signing in with a wallet brings. */
export interface Web3SignIn {
  user: User
  session: Session
}

/** Signs a person in with a wallet, of Ethereum or Solana. */
export function useSignInWithWeb3(options: ActionOptions<Web3SignIn, Web3Credentials> = {}) {
  const client = useAuthClient()
  return useAction((credentials: Web3Credentials) => unwrap<Web3SignIn>(client.signInWithWeb3(credentials)), options)
}
