import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import type { JsonObject } from './recording.js'

export const idpAddress = 'http://idp.test'

interface KeyPair {
  readonly publicKey: KeyObject
  readonly privateKey: KeyObject
}

let pair: KeyPair | undefined

/** The key of the recordings' sign-in provider; made once, since it is slow to make. */
function idpKey(): KeyPair {
  pair ??= generateKeyPairSync('rsa', { modulusLength: 2048 })
  return pair
}

export function idpPublicKey(): object {
  return { ...idpKey().publicKey.export({ format: 'jwk' }), kid: 'idp-key', alg: 'RS256', use: 'sig' }
}

/** An ID token of the provider: for `test-client`, valid for an hour, unless the claims say otherwise. */
export function signIdToken(claims: JsonObject, now: number): string {
  const { exp_in: expiresIn, ...others } = claims
  const payload = {
    iss: idpAddress,
    aud: 'test-client',
    iat: Math.floor(now),
    exp: Math.floor(now) + (typeof expiresIn === 'number' ? expiresIn : 3600),
    ...others,
  }
  const unsigned = [{ alg: 'RS256', kid: 'idp-key', typ: 'JWT' }, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  return `${unsigned}.${createSign('RSA-SHA256').update(unsigned).sign(idpKey().privateKey).toString('base64url')}`
}
