import { encodeCredential, runCeremony } from '../../platform/browser-credentials.js'
import type { Call } from '../../protocol/index.js'
import type { Passkey, PasskeyOptions } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'

export interface Proof {
  challengeId: string
  credential: object
}

interface SignInOptions {
  captchaToken?: string
  signal?: AbortSignal
  mediation?: CredentialMediationRequirement
}

const pathOf = ({ invalidArgument }: VerbParts, passkeyId: string) => {
  if (!passkeyId) throw invalidArgument('You must provide the `passkeyId`.')
  return `/passkeys/${encodeURIComponent(passkeyId)}`
}

const toBody = (parts: VerbParts, { challengeId, credential }: Proof) => ({ challenge_id: challengeId, credential: encodeCredential(parts, credential) })

/** Calls of the signed-in person. */
const authorized = async <T>(parts: VerbParts, call: Call) =>
  // SAFETY: each caller names what GoTrue answers at its path.
  (await parts.callAuthorized(parts, (token) => parts.request({ ...call, token }))) as T

const listPasskeys = (parts: VerbParts) => authorized<Passkey[]>(parts, { method: 'GET', path: '/passkeys' })

const renamePasskey = (parts: VerbParts, { passkeyId, friendlyName }: { passkeyId: string; friendlyName: string }) =>
  authorized<Passkey>(parts, { method: 'PATCH', path: pathOf(parts, passkeyId), body: { friendly_name: friendlyName } })

async function deletePasskey(parts: VerbParts, { passkeyId }: { passkeyId: string }): Promise<null> {
  await authorized(parts, { method: 'DELETE', path: pathOf(parts, passkeyId) })
  return null
}

const startRegistration = (parts: VerbParts) =>
  authorized<PasskeyOptions<PublicKeyCredentialCreationOptionsJSON>>(parts, { path: '/passkeys/registration/options' })

const verifyRegistration = (parts: VerbParts, proof: Proof) =>
  authorized<Passkey>(parts, { path: '/passkeys/registration/verify', body: toBody(parts, proof) })

const startAuthentication = async ({ request }: VerbParts, { options = {} }: { options?: { captchaToken?: string; signal?: AbortSignal } } = {}) =>
  // SAFETY: the answer of POST /passkeys/authentication/options, as GoTrue gives it.
  (await request({ path: '/passkeys/authentication/options', body: { gotrue_meta_security: { captcha_token: options.captchaToken } }, signal: options.signal })) as PasskeyOptions<PublicKeyCredentialRequestOptionsJSON>

async function verifyAuthentication(parts: VerbParts, proof: Proof) {
  const { request, requireSessionIn, store } = parts
  const ticket = store.ticket()
  const session = requireSessionIn(await request({ path: '/passkeys/authentication/verify', body: toBody(parts, proof) }))
  await store.replace(session, { ticket })
  return { user: session.user, session }
}

/** Signs in with a passkey of this device. */
export async function signInWithPasskey(parts: VerbParts, { options = {} }: { options?: SignInOptions } = {}) {
  const { challenge_id, options: asked } = await startAuthentication(parts, { options })
  const credential = await runCeremony(parts, 'get', { options: asked, signal: options.signal, mediation: options.mediation })
  return verifyAuthentication(parts, { challengeId: challenge_id, credential })
}

/** Makes a passkey for the signed-in person on this device. */
export async function registerPasskey(parts: VerbParts, { options = {} }: { options?: { signal?: AbortSignal } } = {}): Promise<Passkey> {
  const { challenge_id, options: asked } = await startRegistration(parts)
  return verifyRegistration(parts, { challengeId: challenge_id, credential: await runCeremony(parts, 'create', { options: asked, signal: options.signal }) })
}

/** Passkeys of the signed-in person and the steps of the two ceremonies, by the client's names. */
export const passkey = {
  list: listPasskeys, update: renamePasskey, delete: deletePasskey, startRegistration, verifyRegistration, startAuthentication, verifyAuthentication,
}
