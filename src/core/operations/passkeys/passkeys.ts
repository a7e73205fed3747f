import { encodeCredential, requireWebauthn, runCeremony } from '../../platform/browser-credentials.js'
import type { CallOptions, Passkey, PasskeyOptions } from '../../types.js'
import type { OnDemand } from '../on-demand/index.js'
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
export type PasskeyTools = Pick<OnDemand, 'callWithToken' | 'decodeOptions' | 'encodeBase64url' | 'takeSession'>

/** Passkeys of the signed-in person and the two ceremonies. */
export function bindPasskeys({ callWithToken, decodeOptions, encodeBase64url, takeSession }: PasskeyTools) {
  const toBody = ({ challengeId, credential }: Proof) => ({ challenge_id: challengeId, credential: encodeCredential(encodeBase64url, credential) })

  const startRegistration = async (parts: VerbParts, { signal }: CallOptions = {}) =>
    // SAFETY: the answer of POST /passkeys/registration/options, as GoTrue gives it.
    (await callWithToken(parts, { path: '/passkeys/registration/options', signal })) as PasskeyOptions<PublicKeyCredentialCreationOptionsJSON>

  const verifyRegistration = async (parts: VerbParts, proof: Proof, { signal }: CallOptions = {}) =>
    // SAFETY: the answer of POST /passkeys/registration/verify, as GoTrue gives it.
    (await callWithToken(parts, { path: '/passkeys/registration/verify', body: toBody(proof), signal })) as Passkey

  const startAuthentication = async ({ request }: VerbParts, { options = {} }: { options?: SignInOptions } = {}, { signal = options.signal }: CallOptions = {}) =>
    // SAFETY: the answer of POST /passkeys/authentication/options, as GoTrue gives it.
    (await request({ path: '/passkeys/authentication/options', body: { gotrue_meta_security: { captcha_token: options.captchaToken } }, signal })) as PasskeyOptions<PublicKeyCredentialRequestOptionsJSON>

  const verifyAuthentication = async (parts: VerbParts, proof: Proof, { signal }: CallOptions = {}) =>
    takeSession(parts, { path: '/passkeys/authentication/verify', body: toBody(proof), signal })

  /** Signs in with a passkey of this device. */
  async function signInWithPasskey(parts: VerbParts, { options = {} }: { options?: SignInOptions } = {}, { signal = options.signal }: CallOptions = {}) {
    requireWebauthn(parts)
    const { challenge_id, options: asked } = await startAuthentication(parts, { options }, { signal })
    const credential = await runCeremony({ ...parts, encodeBase64url }, 'get', { publicKey: decodeOptions(parts, asked), signal, mediation: options.mediation })
    return verifyAuthentication(parts, { challengeId: challenge_id, credential }, { signal })
  }

  /** Makes a passkey for the signed-in person on this device. */
  async function registerPasskey(parts: VerbParts, { options = {} }: { options?: CallOptions } = {}, { signal = options.signal }: CallOptions = {}): Promise<Passkey> {
    requireWebauthn(parts)
    const { challenge_id, options: asked } = await startRegistration(parts, { signal })
    return verifyRegistration(parts, { challengeId: challenge_id, credential: await runCeremony({ ...parts, encodeBase64url }, 'create', { publicKey: decodeOptions(parts, asked), signal }) }, { signal })
  }

  const passkey = {
    // SAFETY: the answers of the passkeys' endpoints, as GoTrue gives them.
    list: async (parts: VerbParts, { signal }: CallOptions = {}) => (await callWithToken(parts, { method: 'GET', path: '/passkeys', signal })) as Passkey[],
    update: async (parts: VerbParts, { passkeyId, friendlyName }: { passkeyId: string; friendlyName: string }, { signal }: CallOptions = {}) =>
      // SAFETY: as above.
      (await callWithToken(parts, { method: 'PATCH', path: pathOf(parts, passkeyId), body: { friendly_name: friendlyName }, signal })) as Passkey,
    delete: async (parts: VerbParts, { passkeyId }: { passkeyId: string }, { signal }: CallOptions = {}): Promise<null> => {
      await callWithToken(parts, { method: 'DELETE', path: pathOf(parts, passkeyId), signal })
      return null
    },
    startRegistration, verifyRegistration, startAuthentication, verifyAuthentication,
  }
  return { signInWithPasskey, registerPasskey, passkey }
}
