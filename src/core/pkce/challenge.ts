import { encodeBase64url } from '../../shared/encode-base64url.js'
import type { CryptoPort, Random } from '../platform/index.js'

export const createHex = (random: Random, length: number) =>
  Array.from(random.bytes(length), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** What the server is shown of a verifier. @see RFC 7636 §4.2 */
export async function createChallenge(crypto: CryptoPort, verifier: string) {
  const hash = await crypto.sha256(new TextEncoder().encode(verifier)).catch(() => null)
  return hash ? { code_challenge: encodeBase64url(hash), code_challenge_method: 's256' } : { code_challenge: verifier, code_challenge_method: 'plain' }
}
