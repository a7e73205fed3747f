'use client'

import { unwrap } from './unwrap.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'
import { useAuthClient } from './use-auth-client.js'

/** Removes a passkey from the account. */
export function usePasskeyDelete(options: ActionOptions<null, { passkeyId: string }> = {}) {
  const client = useAuthClient()
  return useAction((params: { passkeyId: string }) => unwrap<null>(client.passkey.delete(params)), options)
}
