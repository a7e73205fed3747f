'use client'

import type { UserIdentity } from '../core/index.js'
import { useAuthContext } from './auth-context.js'
import { unlinkIdentity } from './unlink-identity.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'

/** Takes one way in away from the signed-in person; the last one has to stay. */
export function useUnlinkIdentity(options: ActionOptions<object, UserIdentity> = {}) {
  const context = useAuthContext('useUnlinkIdentity()')
  return useAction((identity: UserIdentity) => unlinkIdentity(context, identity), options)
}
