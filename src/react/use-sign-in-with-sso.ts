'use client'

import type { SsoCredentials } from '../core/index.js'
import { unwrap } from './unwrap.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'
import { useAuthClient } from './use-auth-client.js'

/** Sends a person to the sign-in of their organisation, by its domain or by its provider id. */
export function useSignInWithSSO(options: ActionOptions<{ url: string }, SsoCredentials> = {}) {
  const client = useAuthClient()
  return useAction((credentials: SsoCredentials) => unwrap<{ url: string }>(client.signInWithSSO(credentials)), options)
}
