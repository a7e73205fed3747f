import { toBase64Url, toBytes } from '../crypto/index.js'
import type { ServerState } from '../server-state.js'
import type { PlayedKeys } from '../state/index.js'

const algorithm = { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1), hash: 'SHA-256' }

/** The server's key for playing providers, made when it is first needed. */
export function playedKeys(server: ServerState): Promise<PlayedKeys> {
  server.playedKeys ??= createKeys()
  return server.playedKeys
}

async function createKeys(): Promise<PlayedKeys> {
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const { kty, n, e } = await crypto.subtle.exportKey('jwk', pair.publicKey)
  return { pair, jwk: { kty: kty ?? 'RSA', n: n ?? '', e: e ?? '', alg: 'RS256', use: 'sig', kid: 'played' } }
}

/** Signs claims as an ID token. */
export async function signPlayed(server: ServerState, claims: Readonly<Record<string, unknown>>): Promise<string> {
  const { pair, jwk } = await playedKeys(server)
  const unsigned = [{ alg: 'RS256', kid: jwk.kid, typ: 'JWT' }, claims].map((part) => toBase64Url(toBytes(JSON.stringify(part)))).join('.')
  const signature = await crypto.subtle.sign(algorithm.name, pair.privateKey, toBytes(unsigned))
  return `${unsigned}.${toBase64Url(new Uint8Array(signature))}`
}
