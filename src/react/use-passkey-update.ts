'use client'

import type { Passkey } from '../core/index.js'
import { unwrap } from './unwrap.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'
import { useAuthClient } from './use-auth-client.js'

/** A passkey and its new name. */
export interface PasskeyName {
  passkeyId: string
  friendlyName: string
}

/** Renames a passkey. */
export function usePasskeyUpdate(options: ActionOptions<Passkey, PasskeyName> = {}) {
  const client = useAuthClient()
  return useAction((params: PasskeyName) => unwrap<Passkey>(client.passkey.update(params)), options)
}
