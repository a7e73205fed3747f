import { invalid, refuse, unclassified } from '../http-error.js'
import type { Context } from '../context.js'
import { judgeFactorAttempt } from '../hooks/index.js'
import { sendNotification } from '../messages/send-links.js'
import { requestAddress } from '../request-address.js'
import { deleteSession, type ChallengeRecord, type FactorRecord, type UserRecord } from '../state/index.js'
import { readAssertion, readRegistration, readUserHandle, verifyAssertion, verifyRegistration } from '../webauthn/index.js'
import { challengeLifetime, verifiedCredentials } from './challenge-factor.js'
import { saveFactor } from './factors.js'
import { upgradeSession } from './upgrade-session.js'
import { verifyTotp } from './totp.js'

export interface FactorProof {
  readonly user: UserRecord
  readonly challengeId: string
  readonly code: string
  readonly webauthn: Readonly<Record<string, unknown>> | undefined
}

/** Checks a proof of a factor and lifts the session that it was given in; answers with new tokens. */
export async function verifyFactor(context: Context, factor: FactorRecord, proof: FactorProof): Promise<Record<string, unknown>> {
  const wasVerified = factor.status === 'verified'
  const undo = rememberFactor(context, factor, proof)
  if (factor.type === 'webauthn') await verifyWebauthn(context, factor, proof)
  else await verifyCode(context, factor, proof)
  if (!wasVerified) {
    factor.status = 'verified'
    saveFactor(context.server, factor)
  }
  const session = await upgradeSession(context, proof.user, factor).catch((error: unknown) => {
    undo()
    throw error
  })
  if (!wasVerified && context.server.config.mailerNotificationsMfaFactorEnrolledEnabled) {
    await sendNotification(context, proof.user, { type: 'mfa_factor_enrolled_notification', factorType: factor.type })
  }
  return session
}

/** Remembers a factor and its challenge; the result puts them back, so that a proof which brought no token may be given again. */
function rememberFactor({ server }: Context, factor: FactorRecord, { challengeId }: FactorProof): () => void {
  const before = { ...factor }
  const challenge = server.store.challenges.get(challengeId.toLowerCase())
  return () => {
    Object.assign(factor, { credential: undefined, lastWebauthnChallenge: undefined }, before)
    server.store.factors.save(factor)
    if (challenge) server.store.challenges.save({ ...challenge, verifiedAt: undefined })
  }
}

async function verifyCode(context: Context, factor: FactorRecord, { user, challengeId, code }: FactorProof): Promise<void> {
  const { server } = context
  const challenge = findChallenge(context, factor, challengeId)
  const isValid = factor.type === 'totp' ? await verifyTotp(factor.secret ?? '', code, server.now()) : challenge.code === code
  const verdict = await judgeFactorAttempt(context, { userId: user.id, factorId: factor.id, factorType: factor.type, isValid })
  if (verdict.isRejected) {
    for (const session of server.store.sessions.find('user', user.id)) deleteSession(server.store, session.id)
    throw refuse(403, 'mfa_verification_rejected', verdict.message)
  }
  if (!isValid) throw refuse(422, 'mfa_verification_failed', factor.type === 'totp' ? 'Invalid TOTP code entered' : 'Invalid MFA Phone code entered')
  // Somebody else may have come first while the code was being checked.
  if (challenge.verifiedAt !== undefined) throw usedChallenge()
  challenge.verifiedAt = server.now()
  server.store.challenges.save(challenge)
}

async function verifyWebauthn(context: Context, factor: FactorRecord, { challengeId, webauthn }: FactorProof): Promise<void> {
  const { server } = context
  if (!webauthn) throw invalid('WebAuthn config required')
  const { type, credential_response: response } = webauthn
  if (type !== 'create' && type !== 'request') throw invalid('WebAuthn type must be create or request')
  if (response === undefined) throw invalid('credential_response required')
  const challenge = findChallenge(context, factor, challengeId)
  const credential = type === 'create' ? await readNewCredential(context, challenge, response) : await readKnownCredential(context, factor, { challenge, response })
  if (!server.store.challenges.get(challenge.id)) throw unknownChallenge()
  server.store.challenges.delete(challenge.id)
  if (factor.status === 'unverified') factor.credential = credential
  factor.lastWebauthnChallenge = { challenge: { id: challenge.id, factor_id: factor.id }, type, credential_response: response }
  saveFactor(server, factor)
}

async function readNewCredential({ server }: Context, challenge: ChallengeRecord, value: unknown) {
  const response = readRegistration(value)
  if (!response) throw invalid('Invalid credential_response')
  const credential = await verifyRegistration(server.config, response, challenge.webauthn ?? '')
  if (!credential) throw unclassified()
  return credential
}

async function readKnownCredential({ server }: Context, { userId }: FactorRecord, { challenge, response: value }: { challenge: ChallengeRecord; response: unknown }) {
  const response = readAssertion(value)
  if (!response) throw invalid('Invalid credential_response')
  const credential = verifiedCredentials(server, userId).find(({ id }) => id === response.id)
  const isOwn = (readUserHandle(response) ?? userId) === userId
  const counter = credential && isOwn ? await verifyAssertion(server.config, { response, challenge: challenge.webauthn ?? '', credential }) : undefined
  if (!credential || counter === undefined) throw refuse(500, 'unexpected_failure', 'Failed to validate WebAuthn MFA response')
  credential.counter = counter
  return credential
}

/** The factor's challenge of this id: for the same address, not used, and not too old. */
function findChallenge({ server, request }: Context, factor: FactorRecord, challengeId: string): ChallengeRecord {
  const challenge = server.store.challenges.get(challengeId.toLowerCase())
  if (challenge?.factorId !== factor.id) throw unknownChallenge()
  if (challenge.verifiedAt !== undefined || challenge.ipAddress !== requestAddress(request)) throw usedChallenge()
  if (server.now() > challenge.createdAt + challengeLifetime(server.config)) {
    server.store.challenges.delete(challenge.id)
    throw refuse(422, 'mfa_challenge_expired', `MFA challenge ${challenge.id} has expired, verify against another challenge or create a new challenge.`)
  }
  return challenge
}

function unknownChallenge() {
  return refuse(422, 'mfa_factor_not_found', 'MFA factor with the provided challenge ID not found')
}

/** A challenge that was used is told from one of another address by nothing. */
function usedChallenge() {
  return refuse(422, 'mfa_ip_address_mismatch', 'Challenge and verify IP addresses mismatch.')
}
