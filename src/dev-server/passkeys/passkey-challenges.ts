import { isUuid, randomUuid } from '../crypto/index.js'
import { invalid, refuse } from '../http-error.js'
import type { ServerState } from '../server-state.js'
import type { PasskeyChallengeRecord } from '../state/index.js'
import { createWebauthnChallenge } from '../webauthn/index.js'

/** A challenge to make or use a passkey with; forgets those whose time is over. */
export function createPasskeyChallenge({ store, config, now, random }: ServerState, kind: PasskeyChallengeRecord['kind'], userId?: string): PasskeyChallengeRecord {
  for (const old of [...store.passkeyChallenges.all()]) {
    if (now() > old.expiresAt + config.webauthnChallengeExpiryDuration * 1000) store.passkeyChallenges.delete(old.id)
  }
  const expiresAt = now() + config.webauthnChallengeExpiryDuration * 1000
  const challenge = { id: randomUuid(random), kind, userId, challenge: createWebauthnChallenge(random), expiresAt }
  store.passkeyChallenges.save(challenge)
  return challenge
}

interface Answer {
  readonly challenge_id: string
  readonly credential: unknown
}

/** Takes the challenge that an answer names: it is gone then, whether the answer is right or wrong. */
export function takePasskeyChallenge({ store, now }: ServerState, answer: Answer, owner: Pick<PasskeyChallengeRecord, 'kind' | 'userId'>): PasskeyChallengeRecord {
  if (answer.challenge_id === '') throw invalid('challenge_id is required')
  if (answer.credential === undefined) throw invalid('credential is required')
  if (!isUuid(answer.challenge_id)) throw invalid('challenge_id must be a valid UUID')
  const challenge = store.passkeyChallenges.get(answer.challenge_id.toLowerCase())
  if (!challenge || challenge.kind !== owner.kind || challenge.userId !== owner.userId) {
    throw refuse(400, 'webauthn_challenge_not_found', 'Challenge not found or already used')
  }
  store.passkeyChallenges.delete(challenge.id)
  if (now() > challenge.expiresAt) throw refuse(400, 'webauthn_challenge_expired', 'Challenge has expired')
  return challenge
}

export function wrongCredential(message: 'Invalid credential response' | 'Credential verification failed') {
  return refuse(400, 'webauthn_verification_failed', message)
}
