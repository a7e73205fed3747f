'use client'

import type { Session, User, VerifyOtpParams } from '../core/index.js'
import { unwrap } from './unwrap.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'
import { useAuthClient } from './use-auth-client.js'

/** What a code brings: a session, or neither after the first half of a secure email change. */
export interface VerifiedOtp {
  user: User | null
  session: Session | null
}

/** Redeems a code or a token hash from a mail or text. */
export function useVerifyOtp(options: ActionOptions<VerifiedOtp, VerifyOtpParams> = {}) {
  const client = useAuthClient()
  return useAction((params: VerifyOtpParams) => unwrap<VerifiedOtp>(client.verifyOtp(params)), options)
}
