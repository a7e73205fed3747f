'use client'

import type { Session, User } from '../core/index.js'
import { unwrap } from './unwrap.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'
import { useAuthClient } from './use-auth-client.js'

/** How a passkey is asked for. */
export interface PasskeyCredentials {
  options?: { captchaToken?: string; signal?: AbortSignal; mediation?: CredentialMediationRequirement }
}

/** What signing in with a passkey brings. */
export interface PasskeySignIn {
  user: User | null
  session: Session | null
}

/** Signs a person in with a passkey of this device or of one nearby. */
export function useSignInWithPasskey(options: ActionOptions<PasskeySignIn, PasskeyCredentials | void> = {}) {
  const client = useAuthClient()
  return useAction((credentials: PasskeyCredentials | void) => unwrap<PasskeySignIn>(client.signInWithPasskey(credentials ?? {})), options)
}
