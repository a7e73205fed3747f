'use client'

import type { MfaEnrolled, MfaEnrollParams } from '../core/index.js'
import { unwrap } from './unwrap.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'
import { useAuthClient } from './use-auth-client.js'

/** Begins to add a second factor: an authenticator app, a phone or a security key. */
export function useMfaEnroll(options: ActionOptions<MfaEnrolled, MfaEnrollParams> = {}) {
  const client = useAuthClient()
  return useAction((params: MfaEnrollParams) => unwrap<MfaEnrolled>(client.mfa.enroll(params)), options)
}
