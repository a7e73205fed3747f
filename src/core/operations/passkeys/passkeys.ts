import { encodeCredential, runCeremony } from '../../platform/browser-credentials.js'
import type { Passkey, PasskeyOptions } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'

export interface Proof {
  challengeId: string
  credential: object
}

export interface SignInOptions {
  captchaToken?: string
  signal?: AbortSignal
  mediation?: CredentialMediationRequirement
}

const pathOf = ({ invalidArgument }: VerbParts, passkeyId: string) => {
  if (!passkeyId) throw invalidArgument('You must provide the `passkeyId`.')
  return `/passkeys/${encodeURIComponent(passkeyId)}`
}

/** Handed in by the verbs that every passkey verb is loaded beside. */
export type PasskeyTools = Pick<typeof import('../on-demand/index.js'), 'callWithToken' | 'encodeBase64url' | 'takeSession'>

/** Passkeys of the signed-in person and the two ceremonies. */
export function bindPasskeys({ callWithToken, encodeBase64url, takeSession }: PasskeyTools) {
  const toBody = ({ challengeId, credential }: Proof) => ({ challenge_id: challengeId, credential: encodeCredential(encodeBase64url, credential) })

  const startRegistration = async (parts: VerbParts) =>
    // SAFETY: the answer of POST /passkeys/registration/options, as GoTrue gives it.
    (await callWithToken(parts, { path: '/passkeys/registration/options' })) as PasskeyOptions<PublicKeyCredentialCreationOptionsJSON>

  const verifyRegistration = async (parts: VerbParts, proof: Proof) =>
    // SAFETY: the answer of POST /passkeys/registration/verify, as GoTrue gives it.
    (await callWithToken(parts, { path: '/passkeys/registration/verify', body: toBody(proof) })) as Passkey

  const startAuthentication = async ({ request }: VerbParts, { options = {} }: { options?: SignInOptions } = {}) =>
    // SAFETY: the answer of POST /passkeys/authentication/options, as GoTrue gives it.
    (await request({ path: '/passkeys/authentication/options', body: { gotrue_meta_security: { captcha_token: options.captchaToken } }, signal: options.signal })) as PasskeyOptions<PublicKeyCredentialRequestOptionsJSON>

  const verifyAuthentication = async (parts: VerbParts, proof: Proof) => takeSession(parts, { path: '/passkeys/authentication/verify', body: toBody(proof) })

  /** Signs in with a passkey of this device. */
  async function signInWithPasskey(parts: VerbParts, { options = {} }: { options?: SignInOptions } = {}) {
    const { challenge_id, options: asked } = await startAuthentication(parts, { options })
    const credential = await runCeremony({ ...parts, encodeBase64url }, 'get', { options: asked, signal: options.signal, mediation: options.mediation })
    return verifyAuthentication(parts, { challengeId: challenge_id, credential })
  }

  /** Makes a passkey for the signed-in person on this device. */
  async function registerPasskey(parts: VerbParts, { options = {} }: { options?: { signal?: AbortSignal } } = {}): Promise<Passkey> {
    const { challenge_id, options: asked } = await startRegistration(parts)
    return verifyRegistration(parts, { challengeId: challenge_id, credential: await runCeremony({ ...parts, encodeBase64url }, 'create', { options: asked, signal: options.signal }) })
  }

  const passkey = {
    // SAFETY: the answers of the passkeys' endpoints, as GoTrue gives them.
    list: async (parts: VerbParts) => (await callWithToken(parts, { method: 'GET', path: '/passkeys' })) as Passkey[],
    update: async (parts: VerbParts, { passkeyId, friendlyName }: { passkeyId: string; friendlyName: string }) =>
      // SAFETY: as above.
      (await callWithToken(parts, { method: 'PATCH', path: pathOf(parts, passkeyId), body: { friendly_name: friendlyName } })) as Passkey,
    delete: async (parts: VerbParts, { passkeyId }: { passkeyId: string }): Promise<null> => {
      await callWithToken(parts, { method: 'DELETE', path: pathOf(parts, passkeyId) })
      return null
    },
    startRegistration, verifyRegistration, startAuthentication, verifyAuthentication,
  }
  return { signInWithPasskey, registerPasskey, passkey }
}
