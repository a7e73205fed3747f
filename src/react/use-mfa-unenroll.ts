'use client'

import { unwrap } from './unwrap.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'
import { useAuthClient } from './use-auth-client.js'

/** Takes a second factor away. */
export function useMfaUnenroll(options: ActionOptions<{ id: string }, { factorId: string }> = {}) {
  const client = useAuthClient()
  return useAction((params: { factorId: string }) => unwrap<{ id: string }>(client.mfa.unenroll(params)), options)
}
