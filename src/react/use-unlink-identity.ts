'use client'

import type { UserIdentity } from '../core/index.js'
import { unwrap } from './unwrap.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'
import { useAuthClient } from './use-auth-client.js'

/** Takes one way in away from the signed-in person; the last one has to stay. */
export function useUnlinkIdentity(options: ActionOptions<object, UserIdentity> = {}) {
  const client = useAuthClient()
  return useAction((identity: UserIdentity) => unwrap<object>(client.unlinkIdentity(identity)), options)
}
