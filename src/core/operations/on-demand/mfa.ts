import { invalidArgument } from '../../errors.js'
import { toTimestamp } from '../../platform/timestamp.js'
import { requireSessionIn } from '../../protocol/index.js'
import { readClaims } from '../../session/index.js'
import type { Factor, MfaChallengeParams, MfaChallenged, MfaEnrolled, MfaEnrollParams, MfaVerifyParams, User } from '../../types.js'
import { callAuthorized, readLivingSession } from '../current-session.js'
import { getUser } from '../get-user.js'
import type { Parts } from '../parts.js'

/** Begins a second factor, which its first verification makes count. */
export async function enrollFactor(parts: Parts, { friendlyName, factorType, ...more }: MfaEnrollParams): Promise<MfaEnrolled> {
  const body = { friendly_name: friendlyName, factor_type: factorType, ...more }
  // SAFETY: the answer of POST /factors, as GoTrue gives it.
  const enrolled = (await callAuthorized(parts, (token) => parts.request({ path: '/factors', body, token }))) as MfaEnrolled
  const code = enrolled.totp?.qr_code
  if (enrolled.totp && code && !code.startsWith('data:')) enrolled.totp.qr_code = `data:image/svg+xml;utf-8,${code}`
  const now = toTimestamp(parts.platform.clock.now())
  await patchFactors(parts, (factors) => [...factors, { id: enrolled.id, friendly_name: enrolled.friendly_name ?? friendlyName ?? '', factor_type: factorType, status: 'unverified', created_at: now, updated_at: now }])
  return enrolled
}

/** Asks the server for a challenge of a factor. */
export async function challengeFactor(parts: Parts, { factorId, channel, webauthn }: MfaChallengeParams): Promise<MfaChallenged> {
  const path = `/factors/${encodeURIComponent(factorId)}/challenge`
  // SAFETY: the answer of POST /factors/{id}/challenge, as GoTrue gives it.
  return (await callAuthorized(parts, (token) => parts.request({ path, body: { channel, webauthn }, token }))) as MfaChallenged
}

/** Answers a challenge: the session rises to the second assurance level. */
export async function verifyFactor(parts: Parts, { factorId, challengeId, ...proof }: MfaVerifyParams) {
  const ticket = parts.store.ticket()
  const path = `/factors/${encodeURIComponent(factorId)}/verify`
  const session = requireSessionIn(await callAuthorized(parts, (token) => parts.request({ path, body: { challenge_id: challengeId, ...proof }, token })))
  const purpose = parts.store.current()?.purpose ?? 'regular'
  await parts.store.replace(session, { ticket, event: 'MFA_CHALLENGE_VERIFIED', purpose })
  return session
}

/** Asks for a challenge and answers it at once. */
export async function challengeAndVerifyFactor(parts: Parts, { factorId, code }: { factorId: string; code: string }) {
  const { id } = await challengeFactor(parts, { factorId })
  return verifyFactor(parts, { factorId, challengeId: id, code })
}

/** Removes a factor. */
export async function unenrollFactor(parts: Parts, { factorId }: { factorId: string }): Promise<{ id: string }> {
  if (!factorId) throw invalidArgument('You must provide the `factorId` of the factor to remove.')
  const path = `/factors/${encodeURIComponent(factorId)}`
  await callAuthorized(parts, (token) => parts.request({ method: 'DELETE', path, token }))
  await patchFactors(parts, (factors) => factors.filter(({ id }) => id !== factorId))
  return { id: factorId }
}

/** The person's factors as the server knows them now; those of a type are the verified ones. */
export async function listFactors(parts: Parts) {
  const { user } = await getUser(parts)
  const all: Factor[] = user.factors ?? []
  const verified = (type: string) => all.filter((factor) => factor.factor_type === type && factor.status === 'verified')
  return { all, totp: verified('totp'), phone: verified('phone'), webauthn: verified('webauthn') }
}

/** Where the session is, and where a verified factor could take it; of a given access token without touching the current one. */
export async function getAuthenticatorAssuranceLevel(parts: Parts, jwt?: string) {
  const session = jwt ? null : await readLivingSession(parts)
  const token = jwt ?? session?.access_token
  if (!token) return { currentLevel: null, nextLevel: null, currentAuthenticationMethods: [] }
  const user = jwt ? (await getUser(parts, jwt)).user : session?.user
  const { aal = null, amr = [] } = readClaims(token)
  const hasFactor = user?.factors?.some(({ status }) => status === 'verified')
  return { currentLevel: aal, nextLevel: hasFactor ? 'aal2' : aal, currentAuthenticationMethods: amr }
}

/** Keeps the user in hand true to what the server has just done, with no request. */
async function patchFactors({ store }: Parts, change: (factors: Factor[]) => Factor[]): Promise<void> {
  const user = store.current()?.session.user
  if (!user) return
  // SAFETY: factors of either status are what a user has.
  await store.patchUser({ ...user, factors: change(user.factors ?? []) as NonNullable<User['factors']> })
}
