'use client'

import type { MfaVerified, MfaVerifyParams } from '../core/index.js'
import { unwrap } from './unwrap.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'
import { useAuthClient } from './use-auth-client.js'

/** Answers the challenge of a second factor, which lifts the session to `aal2`. */
export function useMfaVerify(options: ActionOptions<MfaVerified, MfaVerifyParams> = {}) {
  const client = useAuthClient()
  return useAction((params: MfaVerifyParams) => unwrap<MfaVerified>(client.mfa.verify(params)), options)
}
