'use client'

import type { AuthClient, AuthErrorLike, SignOutScope } from '../core/index.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'
import { useAuthClient } from './use-auth-client.js'

/** What signing out brings: this device is signed out either way. */
export interface SignedOutResult {
  /** Whether the server has heard of it. */
  revoked: boolean
  /** Why it has not. */
  error: AuthErrorLike | null
}

/** Signs out: this device only, unless `scope` says `global` or `others`. */
export function useSignOut(options: ActionOptions<SignedOutResult, { scope?: SignOutScope } | void> = {}) {
  const client = useAuthClient()
  return useAction((choice: { scope?: SignOutScope } | void) => signOut(client, choice?.scope ?? 'local'), options)
}

/** A client that reports `revoked` is signed out whatever the server said; any other is so only without an error. */
async function signOut(client: AuthClient, scope: SignOutScope): Promise<SignedOutResult> {
  const result: { error: AuthErrorLike | null; data?: { revoked: boolean } } = await client.signOut({ scope })
  if (result.data) return { revoked: result.data.revoked, error: result.error }
  if (result.error) throw result.error
  return { revoked: true, error: null }
}
