import { toTimestamp } from '../../platform/timestamp.js'
import { patchUser } from '../../session/change-session.js'
import type { CallOptions, Factor, MfaChallengeParams, MfaChallenged, MfaEnrolled, MfaEnrollParams, MfaVerifyParams, User } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { callWithToken } from './call-with-token.js'
import { decodeJwt } from './decode-jwt.js'
import { decodeOptions } from './decode-options.js'
import { getUser } from './get-user.js'
import { takeSession } from './take-session.js'
import { whilePresent } from './while-present.js'

/** Begins a second factor, which its first verification makes count. */
async function enrollFactor(parts: VerbParts, { friendlyName, factorType, ...more }: MfaEnrollParams, { signal }: CallOptions = {}): Promise<MfaEnrolled> {
  const body = { friendly_name: friendlyName, factor_type: factorType, ...more }
  // SAFETY: the answer of POST /factors, as GoTrue gives it.
  const enrolled = (await callWithToken(parts, { path: '/factors', body, signal })) as MfaEnrolled
  const code = enrolled.totp?.qr_code
  if (enrolled.totp && code && !code.startsWith('data:')) enrolled.totp.qr_code = `data:image/svg+xml;utf-8,${code}`
  const now = toTimestamp(parts.platform.clock.now())
  await patchFactors(parts, (factors) => [...factors, { id: enrolled.id, friendly_name: enrolled.friendly_name ?? friendlyName ?? '', factor_type: factorType, status: 'unverified', created_at: now, updated_at: now }])
  return enrolled
}

/** Asks the server for a challenge of a factor. */
async function challengeFactor(parts: VerbParts, { factorId, channel, webauthn }: MfaChallengeParams, { signal }: CallOptions = {}): Promise<MfaChallenged> {
  const path = `/factors/${encodeURIComponent(factorId)}/challenge`
  // SAFETY: the answer of POST /factors/{id}/challenge, as GoTrue gives it, but for the bytes of a WebAuthn challenge, which are text there.
  const challenged = (await callWithToken(parts, { path, body: { channel, webauthn }, signal })) as MfaChallenged
  return challenged.webauthn ? { ...challenged, webauthn: decodeOptions(parts, challenged.webauthn) } : challenged
}

/** Answers a challenge: the session rises to the second assurance level. */
async function verifyFactor(parts: VerbParts, { factorId, challengeId, ...proof }: MfaVerifyParams, { signal }: CallOptions = {}) {
  const call = { path: `/factors/${encodeURIComponent(factorId)}/verify`, body: { challenge_id: challengeId, ...proof }, signal }
  return (await takeSession(parts, call, { isAuthorized: true, event: 'MFA_CHALLENGE_VERIFIED' })).session
}

/** Asks for a challenge and answers it at once. */
async function challengeAndVerifyFactor(parts: VerbParts, { factorId, code }: { factorId: string; code: string }, call?: CallOptions) {
  const { id } = await challengeFactor(parts, { factorId }, call)
  return verifyFactor(parts, { factorId, challengeId: id, code }, call)
}

/** Removes a factor. */
async function unenrollFactor(parts: VerbParts, { factorId }: { factorId: string }, { signal }: CallOptions = {}): Promise<{ id: string }> {
  if (!factorId) throw parts.invalidArgument('You must provide the `factorId` of the factor to remove.')
  const path = `/factors/${encodeURIComponent(factorId)}`
  await callWithToken(parts, { method: 'DELETE', path, signal })
  await patchFactors(parts, (factors) => factors.filter(({ id }) => id !== factorId))
  return { id: factorId }
}

/** The person's factors as the server knows them now; those of a type are the verified ones. */
async function listFactors(parts: VerbParts, call?: CallOptions) {
  const { user } = await getUser(parts, undefined, call)
  const all: Factor[] = user.factors ?? []
  const verified = (type: string) => all.filter((factor) => factor.factor_type === type && factor.status === 'verified')
  return { all, totp: verified('totp'), phone: verified('phone'), webauthn: verified('webauthn'), recovery_code: verified('recovery_code') }
}

/** Where the session is, and where a verified factor could take it; of a given access token without touching the current one. */
async function getAuthenticatorAssuranceLevel(parts: VerbParts, jwt?: string, call?: CallOptions) {
  const session = jwt ? null : await whilePresent(parts, parts.readLivingSession(parts), call)
  const token = jwt || session?.access_token
  if (!token) return { currentLevel: null, nextLevel: null, currentAuthenticationMethods: [] }
  const { aal = null, amr = [] } = jwt ? decodeJwt(parts, jwt).claims : parts.readClaims(token)
  const user = jwt ? (await getUser(parts, jwt, call)).user : session?.user
  const hasFactor = user?.factors?.some(({ status }) => status === 'verified')
  return { currentLevel: aal, nextLevel: hasFactor ? 'aal2' : aal, currentAuthenticationMethods: amr }
}

/** Keeps the user in hand true to what the server has just done, with no request. */
async function patchFactors(parts: VerbParts, change: (factors: Factor[]) => Factor[]): Promise<void> {
  const user = parts.store.current()?.session.user
  if (!user) return
  // SAFETY: factors of either status are what a user has.
  await patchUser(parts, { ...user, factors: change(user.factors ?? []) as NonNullable<User['factors']> })
}

/** Second factors, by the client's names. */
export const mfa = {
  enroll: enrollFactor,
  challenge: challengeFactor,
  verify: verifyFactor,
  challengeAndVerify: challengeAndVerifyFactor,
  unenroll: unenrollFactor,
  listFactors,
  getAuthenticatorAssuranceLevel,
}
