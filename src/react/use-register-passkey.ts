'use client'

import type { Passkey } from '../core/index.js'
import { unwrap } from './unwrap.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'
import { useAuthClient } from './use-auth-client.js'

/** How a new passkey is asked for. */
export interface PasskeyRegistration {
  options?: { signal?: AbortSignal }
}

/** Adds a passkey to the signed-in person's account: the browser asks for it. */
export function useRegisterPasskey(options: ActionOptions<Passkey, PasskeyRegistration | void> = {}) {
  const client = useAuthClient()
  return useAction((registration: PasskeyRegistration | void) => unwrap<Passkey>(client.registerPasskey(registration ?? {})), options)
}
