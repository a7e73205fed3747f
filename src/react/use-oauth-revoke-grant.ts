'use client'

import { unwrap } from './unwrap.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'
import { useAuthClient } from './use-auth-client.js'

/** Ends what an app may do for the signed-in person. */
export function useOAuthRevokeGrant(options: ActionOptions<object, { clientId: string }> = {}) {
  const client = useAuthClient()
  return useAction((grant: { clientId: string }) => unwrap<object>(client.oauth.revokeGrant(grant)), options)
}
