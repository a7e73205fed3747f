import { encodeCredential, requireWebauthn, runCeremony } from '../../platform/browser-credentials.js'
import type { CallOptions, MfaEnrolled, WebauthnProof } from '../../types.js'
import type { OnDemand } from '../on-demand/index.js'
import type { VerbParts } from '../verb-parts.js'

export interface RelyingParty {
  rpId?: string
  rpOrigins?: string[]
  signal?: AbortSignal
}

export interface Proven {
  factorId: string
  webauthn?: RelyingParty
}

/** Options of a ceremony that go over the server's. */
export type Overrides = { create?: object; request?: object }

/** The page's own host and origin, or the server's where there is no page. */
function partyOf({ options, platform }: VerbParts, { rpId, rpOrigins }: RelyingParty): { rpId: string; rpOrigins: string[] } {
  const host = new URL(platform.page.href() ?? options.url)
  return { rpId: rpId ?? host.hostname, rpOrigins: rpOrigins ?? [host.origin] }
}

/** Security keys as second factors, over the verbs of any factor. */
export function bindWebauthn({ encodeBase64url, mfa }: Pick<OnDemand, 'encodeBase64url' | 'mfa'>) {
  const { enroll: enrollFactor, challenge: challengeFactor, unenroll } = mfa

  /** Begins a security key as a second factor. */
  const enroll = (parts: VerbParts, { friendlyName }: { friendlyName?: string }, call?: CallOptions): Promise<MfaEnrolled> =>
    enrollFactor(parts, { factorType: 'webauthn', ...(friendlyName !== undefined && { friendlyName }) }, call)

  /** Asks the server for a challenge, and the key for its answer, which `verify` takes. */
  async function challenge(parts: VerbParts, { factorId, webauthn = {} }: Proven, ...[overrides = {}, call = {}]: [Overrides?, CallOptions?]) {
    requireWebauthn(parts)
    const { signal = call.signal } = webauthn
    const { id: challengeId, webauthn: asked } = await challengeFactor(parts, { factorId, webauthn: partyOf(parts, webauthn) }, { signal })
    if (!asked) throw new parts.AuthError('The server sent no WebAuthn challenge.', { name: 'AuthUnknownError', code: 'bad_response' })
    const publicKey = { ...asked.credential_options.publicKey, ...overrides[asked.type] }
    // SAFETY: the server takes the credential as JSON, which is what the ceremony gives.
    const credential_response = (await runCeremony({ ...parts, encodeBase64url }, asked.type === 'create' ? 'create' : 'get', { publicKey, signal })) as Credential
    return { factorId, challengeId, webauthn: { type: asked.type, credential_response } }
  }

  /** Answers a challenge: the session rises to the second assurance level. */
  const verify = (parts: VerbParts, { factorId, challengeId, webauthn }: WebauthnProof, call?: CallOptions) =>
    // SAFETY: the server takes a credential as JSON.
    mfa.verify(parts, { factorId, challengeId, webauthn: { ...webauthn, ...partyOf(parts, webauthn), credential_response: encodeCredential(encodeBase64url, webauthn.credential_response) as Credential } }, call)

  /** Proves a security key, or makes it where it was only begun: the session rises to the second assurance level. */
  async function authenticate(parts: VerbParts, { factorId, webauthn = {} }: Proven, ...[overrides = {}, call = {}]: [object?, CallOptions?]) {
    const { challengeId, webauthn: proof } = await challenge(parts, { factorId, webauthn }, { create: overrides, request: overrides }, call)
    return verify(parts, { factorId, challengeId, webauthn: { ...partyOf(parts, webauthn), ...proof } }, { signal: webauthn.signal ?? call.signal })
  }

  /** Makes a security key a second factor in one go; one that was not used leaves nothing behind. */
  async function register(parts: VerbParts, { friendlyName, webauthn = {} }: { friendlyName: string; webauthn?: RelyingParty }, ...[overrides, call]: [object?, CallOptions?]) {
    requireWebauthn(parts)
    const { id: factorId } = await enroll(parts, { friendlyName }, { ...call, ...webauthn })
    return authenticate(parts, { factorId, webauthn }, overrides, call).catch(async (error: unknown) => {
      await unenroll(parts, { factorId }).catch(() => undefined)
      throw error
    })
  }

  return { enroll, challenge, verify, authenticate, register }
}
