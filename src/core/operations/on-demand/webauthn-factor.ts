import { AuthError } from '../../errors.js'
import { runCeremony } from '../../platform/browser-credentials.js'
import type { MfaEnrolled, WebauthnChallenge } from '../../types.js'
import type { Parts } from '../parts.js'
import { challengeFactor, enrollFactor, unenrollFactor, verifyFactor } from './mfa.js'

export interface RelyingParty {
  rpId?: string
  rpOrigins?: string[]
  signal?: AbortSignal
}

/** Begins a security key as a second factor. */
export const enrollWebauthn = (parts: Parts, { friendlyName }: { friendlyName?: string }): Promise<MfaEnrolled> =>
  enrollFactor(parts, { factorType: 'webauthn', ...(friendlyName !== undefined && { friendlyName }) })

/** Proves a security key, or makes it where it was only begun: the session rises to the second assurance level. */
export async function authenticateWebauthn(parts: Parts, { factorId, webauthn = {} }: { factorId: string; webauthn?: RelyingParty }, overrides: object = {}) {
  const { signal, ...given } = webauthn
  const host = new URL(parts.platform.location.href() ?? parts.options.url)
  const relyingParty = { rpId: given.rpId ?? host.hostname, rpOrigins: given.rpOrigins ?? [host.origin] }
  const challenge = await challengeFactor(parts, { factorId, webauthn: relyingParty })
  const asked: WebauthnChallenge | undefined = challenge.webauthn
  if (!asked) throw new AuthError('The server sent no WebAuthn challenge.', { name: 'AuthUnknownError', code: 'bad_response' })
  const options = { ...asked.credential_options.publicKey, ...overrides }
  const credential = await runCeremony(asked.type === 'create' ? 'create' : 'get', { options, signal })
  // SAFETY: the server takes the credential as JSON, which is what the ceremony gives.
  const proof = { ...relyingParty, type: asked.type, credential_response: credential as Credential }
  return verifyFactor(parts, { factorId, challengeId: challenge.id, webauthn: proof })
}

/** Makes a security key a second factor in one go; one that was not used leaves nothing behind. */
export async function registerWebauthn(parts: Parts, { friendlyName, webauthn = {} }: { friendlyName: string; webauthn?: RelyingParty }, overrides?: object) {
  const { id: factorId } = await enrollWebauthn(parts, { friendlyName })
  return authenticateWebauthn(parts, { factorId, webauthn }, overrides).catch(async (error: unknown) => {
    await unenrollFactor(parts, { factorId }).catch(() => undefined)
    throw error
  })
}
