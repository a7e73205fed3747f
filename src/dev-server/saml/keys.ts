import { playedKeys } from '../played/keys.js'
import type { ServerState } from '../server-state.js'
import { fromBase64, wrapPrivateKey } from './certificate.js'

const rsa = (hash: 'SHA-1' | 'SHA-256') => ({ name: 'RSASSA-PKCS1-v1_5', hash })

/** The key with which the server signs its requests: the configured one, else that of the played providers. */
export async function serviceKey(server: ServerState, hash: 'SHA-1' | 'SHA-256'): Promise<CryptoKeyPair> {
  const configured = fromBase64(server.config.samlPrivateKey)
  const pkcs8 = configured && configured.length > 0
    ? wrapPrivateKey(configured)
    : await crypto.subtle.exportKey('pkcs8', (await playedKeys(server)).pair.privateKey)
  const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, rsa(hash), true, ['sign'])
  const { kty, n, e } = await crypto.subtle.exportKey('jwk', privateKey)
  const publicKey = await crypto.subtle.importKey('jwk', { kty: kty ?? 'RSA', n: n ?? '', e: e ?? '' }, rsa(hash), true, ['verify'])
  return { privateKey, publicKey }
}
