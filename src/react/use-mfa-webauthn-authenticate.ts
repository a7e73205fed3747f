'use client'

import type { AuthMfaWebauthn, MfaVerified } from '../core/index.js'
import { unwrap } from './unwrap.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'
import { useAuthClient } from './use-auth-client.js'

/** Which security key is asked for. */
export type SecurityKeyAuthentication = Parameters<AuthMfaWebauthn['authenticate']>[0]

/** Has the person use a security key as the second factor. */
export function useMfaWebauthnAuthenticate(options: ActionOptions<MfaVerified, SecurityKeyAuthentication> = {}) {
  const client = useAuthClient()
  return useAction((params: SecurityKeyAuthentication) => unwrap<MfaVerified>(client.mfa.webauthn.authenticate(params)), options)
}
