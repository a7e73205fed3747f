'use client'

import type { MfaChallenged, MfaChallengeParams } from '../core/index.js'
import { unwrap } from './unwrap.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'
import { useAuthClient } from './use-auth-client.js'

/** Asks for a second factor: sends the code to a phone, or makes the challenge for a security key. */
export function useMfaChallenge(options: ActionOptions<MfaChallenged, MfaChallengeParams> = {}) {
  const client = useAuthClient()
  return useAction((params: MfaChallengeParams) => unwrap<MfaChallenged>(client.mfa.challenge(params)), options)
}
