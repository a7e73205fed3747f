'use client'

import type { OtpCredentials } from '../core/index.js'
import { unwrap } from './unwrap.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'
import { useAuthClient } from './use-auth-client.js'
import type { Resent } from './use-resend.js'

/** Sends a link and a code by mail, or a code by SMS or WhatsApp, to sign in with. */
export function useSignInWithOtp(options: ActionOptions<Resent, OtpCredentials> = {}) {
  const client = useAuthClient()
  return useAction((credentials: OtpCredentials) => unwrap<Resent>(client.signInWithOtp(credentials)), options)
}
