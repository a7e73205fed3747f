'use client'

import { unwrap } from './unwrap.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'
import { useAuthClient } from './use-auth-client.js'

/** Sends the signed-in person the code that confirms a new password. */
export function useReauthenticate(options: ActionOptions<unknown, void> = {}) {
  const client = useAuthClient()
  return useAction(() => unwrap<unknown>(client.reauthenticate()), options)
}
