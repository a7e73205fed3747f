import { invalidArgument } from '../../errors.js'
import { encodeCredential, runCeremony } from '../../platform/browser-credentials.js'
import { captcha } from '../../protocol/captcha.js'
import { requireSessionIn } from '../../protocol/index.js'
import type { Passkey, PasskeyOptions } from '../../types.js'
import { callAuthorized } from '../current-session.js'
import type { Parts } from '../parts.js'

export interface Proof {
  challengeId: string
  credential: object
}

interface SignInOptions {
  captchaToken?: string
  signal?: AbortSignal
  mediation?: CredentialMediationRequirement
}

const pathOf = (passkeyId: string) => {
  if (!passkeyId) throw invalidArgument('You must provide the `passkeyId`.')
  return `/passkeys/${encodeURIComponent(passkeyId)}`
}

const toBody = ({ challengeId, credential }: Proof) => ({ challenge_id: challengeId, credential: encodeCredential(credential) })

/** Calls of the signed-in person. */
const authorized = async <T>(parts: Parts, call: Omit<Parameters<Parts['request']>[0], 'token'>) =>
  // SAFETY: each caller names what GoTrue answers at its path.
  (await callAuthorized(parts, (token) => parts.request({ ...call, token }))) as T

const listPasskeys = (parts: Parts) => authorized<Passkey[]>(parts, { method: 'GET', path: '/passkeys' })

const renamePasskey = (parts: Parts, { passkeyId, friendlyName }: { passkeyId: string; friendlyName: string }) =>
  authorized<Passkey>(parts, { method: 'PATCH', path: pathOf(passkeyId), body: { friendly_name: friendlyName } })

async function deletePasskey(parts: Parts, { passkeyId }: { passkeyId: string }): Promise<null> {
  await authorized(parts, { method: 'DELETE', path: pathOf(passkeyId) })
  return null
}

const startRegistration = (parts: Parts) =>
  authorized<PasskeyOptions<PublicKeyCredentialCreationOptionsJSON>>(parts, { path: '/passkeys/registration/options' })

const verifyRegistration = (parts: Parts, proof: Proof) =>
  authorized<Passkey>(parts, { path: '/passkeys/registration/verify', body: toBody(proof) })

const startAuthentication = async ({ request }: Parts, { options = {} }: { options?: { captchaToken?: string; signal?: AbortSignal } } = {}) =>
  // SAFETY: the answer of POST /passkeys/authentication/options, as GoTrue gives it.
  (await request({ path: '/passkeys/authentication/options', body: captcha(options.captchaToken), signal: options.signal })) as PasskeyOptions<PublicKeyCredentialRequestOptionsJSON>

async function verifyAuthentication({ request, store }: Parts, proof: Proof) {
  const ticket = store.ticket()
  const session = requireSessionIn(await request({ path: '/passkeys/authentication/verify', body: toBody(proof) }))
  await store.replace(session, { ticket })
  return { user: session.user, session }
}

/** Signs in with a passkey of this device. */
export async function signInWithPasskey(parts: Parts, { options = {} }: { options?: SignInOptions } = {}) {
  const { challenge_id, options: asked } = await startAuthentication(parts, { options })
  const credential = await runCeremony('get', { options: asked, signal: options.signal, mediation: options.mediation })
  return verifyAuthentication(parts, { challengeId: challenge_id, credential })
}

/** Makes a passkey for the signed-in person on this device. */
export async function registerPasskey(parts: Parts, { options = {} }: { options?: { signal?: AbortSignal } } = {}): Promise<Passkey> {
  const { challenge_id, options: asked } = await startRegistration(parts)
  return verifyRegistration(parts, { challengeId: challenge_id, credential: await runCeremony('create', { options: asked, signal: options.signal }) })
}

/** Passkeys of the signed-in person and the steps of the two ceremonies, by the client's names. */
export const passkey = {
  list: listPasskeys, update: renamePasskey, delete: deletePasskey, startRegistration, verifyRegistration, startAuthentication, verifyAuthentication,
}
