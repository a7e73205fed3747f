import { runCeremony } from '../../platform/browser-credentials.js'
import type { CallOptions, MfaEnrolled, WebauthnChallenge } from '../../types.js'
import type { OnDemand } from '../on-demand/index.js'
import type { VerbParts } from '../verb-parts.js'

export interface RelyingParty {
  rpId?: string
  rpOrigins?: string[]
  signal?: AbortSignal
}

/** Options of the ceremony that go over the server's, and of the call. */
type Overrides = [overrides?: object, call?: CallOptions]

/** Security keys as second factors, over the verbs of any factor. */
export function bindWebauthn({ encodeBase64url, mfa }: Pick<OnDemand, 'encodeBase64url' | 'mfa'>) {
  const { enroll: enrollFactor, challenge, verify, unenroll } = mfa

  /** Begins a security key as a second factor. */
  const enroll = (parts: VerbParts, { friendlyName }: { friendlyName?: string }, call?: CallOptions): Promise<MfaEnrolled> =>
    enrollFactor(parts, { factorType: 'webauthn', ...(friendlyName !== undefined && { friendlyName }) }, call)

  /** Proves a security key, or makes it where it was only begun: the session rises to the second assurance level. */
  async function authenticate(parts: VerbParts, { factorId, webauthn = {} }: { factorId: string; webauthn?: RelyingParty }, ...[overrides = {}, call = {}]: Overrides) {
    const { signal = call.signal, ...given } = webauthn
    const host = new URL(parts.platform.page.href() ?? parts.options.url)
    const relyingParty = { rpId: given.rpId ?? host.hostname, rpOrigins: given.rpOrigins ?? [host.origin] }
    const { id: challengeId, webauthn: asked }: { id: string; webauthn?: WebauthnChallenge } = await challenge(parts, { factorId, webauthn: relyingParty }, { signal })
    if (!asked) throw new parts.AuthError('The server sent no WebAuthn challenge.', { name: 'AuthUnknownError', code: 'bad_response' })
    const options = { ...asked.credential_options.publicKey, ...overrides }
    const credential = await runCeremony({ ...parts, encodeBase64url }, asked.type === 'create' ? 'create' : 'get', { options, signal })
    // SAFETY: the server takes the credential as JSON, which is what the ceremony gives.
    return verify(parts, { factorId, challengeId, webauthn: { ...relyingParty, type: asked.type, credential_response: credential as Credential } }, { signal })
  }

  /** Makes a security key a second factor in one go; one that was not used leaves nothing behind. */
  async function register(parts: VerbParts, { friendlyName, webauthn = {} }: { friendlyName: string; webauthn?: RelyingParty }, ...[overrides, call]: Overrides) {
    const { id: factorId } = await enroll(parts, { friendlyName }, { ...call, ...webauthn })
    return authenticate(parts, { factorId, webauthn }, overrides, call).catch(async (error: unknown) => {
      await unenroll(parts, { factorId }).catch(() => undefined)
      throw error
    })
  }

  return { enroll, authenticate, register }
}
