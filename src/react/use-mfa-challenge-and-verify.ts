'use client'

import type { MfaVerified } from '../core/index.js'
import { unwrap } from './unwrap.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'
import { useAuthClient } from './use-auth-client.js'

/** The code that an authenticator app shows for a factor. */
export interface FactorCode {
  factorId: string
  code: string
}

/** Asks for the code of an authenticator app and answers with it, in one go. */
export function useMfaChallengeAndVerify(options: ActionOptions<MfaVerified, FactorCode> = {}) {
  const client = useAuthClient()
  return useAction((params: FactorCode) => unwrap<MfaVerified>(client.mfa.challengeAndVerify(params)), options)
}
