'use client'

import type { AuthMfaWebauthn, MfaVerified } from '../core/index.js'
import { unwrap } from './unwrap.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'
import { useAuthClient } from './use-auth-client.js'

/** What a new security key is called. */
export type SecurityKeyRegistration = Parameters<AuthMfaWebauthn['register']>[0]

/** Adds a security key as a second factor: the browser asks for it, and the session is lifted to `aal2`. */
export function useMfaWebauthnRegister(options: ActionOptions<MfaVerified, SecurityKeyRegistration> = {}) {
  const client = useAuthClient()
  return useAction((params: SecurityKeyRegistration) => unwrap<MfaVerified>(client.mfa.webauthn.register(params)), options)
}
