import type { Config } from '../config/index.js'
import { hmacSha256 } from './digests.js'
import { equalBytes, fromBase64Url, toBase64Url, toBytes, toText } from './encoding.js'

export type Claims = Readonly<Record<string, unknown>>

/** Signs and verifies the server's tokens with the keys of its configuration. */
export interface TokenKeys {
  sign(claims: Claims): Promise<string>
  /** Resolves with the claims, or with why the token is none of ours. */
  verify(token: string): Promise<{ claims: Claims } | { refused: string }>
  /** The public keys, as `/.well-known/jwks.json` lists them. */
  readonly published: readonly JsonWebKey[]
}

interface SecretKey {
  readonly alg: string
  readonly kid?: string | undefined
  readonly secret: Uint8Array
}

interface KeyPair {
  readonly alg: string
  readonly kid?: string | undefined
  readonly jwk: JsonWebKey
  signing?: Promise<CryptoKey>
  verifying?: Promise<CryptoKey>
}

type SigningKey = SecretKey | KeyPair

/** An app sends the same token with each request; its signature need not be worked out each time. */
const rememberedTokens = 1000

export function createTokenKeys(config: Config): TokenKeys {
  const verified = new Map<string, Claims>()
  const keys = readKeys(config)
  const signing = keys[0]
  const secret = toBytes(config.jwtSecret)
  const isAccepted = (alg: string) =>
    keys.some((key) => key.alg === alg) && (config.jwtValidMethods.length === 0 || config.jwtValidMethods.includes(alg))
  const find = (alg: string, kid: unknown) => keys.find((key) => key.kid === kid && key.alg === alg) ?? (alg === 'HS256' ? { alg, secret } : undefined)
  return {
    async sign(claims) {
      if (!signing) throw new Error('latchkey: there is no key to sign with')
      const header = { alg: signing.alg, ...(signing.kid ? { kid: signing.kid } : {}), typ: 'JWT' }
      const unsigned = `${encodeJson(header)}.${encodeJson(claims)}`
      return `${unsigned}.${toBase64Url(await signBytes(signing, toBytes(unsigned)))}`
    },
    async verify(token) {
      const known = verified.get(token)
      if (known) return { claims: known }
      const [head, body, signature, ...rest] = token.split('.')
      if (head === undefined || body === undefined || signature === undefined || rest.length > 0) {
        return { refused: 'token is malformed: token contains an invalid number of segments' }
      }
      const header = decodeJson(head)
      const claims = decodeJson(body)
      const bytes = fromBase64Url(signature)
      if (!header || !claims || !bytes) return { refused: 'token is malformed: could not decode its segments' }
      const alg = String(header['alg'])
      const key = isAccepted(alg) ? find(alg, header['kid']) : undefined
      if (!key) return { refused: `token signature is invalid: signing method ${alg} is invalid` }
      if (!(await verifyBytes(key, toBytes(`${head}.${body}`), bytes))) return { refused: 'token signature is invalid: signature is invalid' }
      if (verified.size >= rememberedTokens) verified.clear()
      verified.set(token, claims)
      return { claims }
    },
    published: keys.flatMap((key) => ('jwk' in key ? [publicKey(key.jwk)] : [])),
  }
}

function readKeys(config: Config): SigningKey[] {
  if (config.jwtKeys.length === 0) return [{ alg: 'HS256', kid: config.jwtKeyId || undefined, secret: toBytes(config.jwtSecret) }]
  const signing = config.jwtKeys.filter((jwk) => jwk.key_ops?.includes('sign')).length
  if (signing !== 1) throw new TypeError(`latchkey: config.jwtKeys needs exactly one key with 'sign' among its key_ops, and has ${String(signing)}.`)
  const signsFirst = [...config.jwtKeys].sort((a, b) => Number(b.key_ops?.includes('sign') ?? false) - Number(a.key_ops?.includes('sign') ?? false))
  return signsFirst.map((jwk) => {
    const kid = 'kid' in jwk && typeof jwk.kid === 'string' ? jwk.kid : undefined
    if (jwk.kty === 'oct') return { alg: jwk.alg ?? 'HS256', kid, secret: fromBase64Url(jwk.k ?? '') ?? new Uint8Array() }
    return { alg: jwk.alg ?? 'RS256', kid, jwk }
  })
}

function publicKey(jwk: JsonWebKey): JsonWebKey {
  const secretParts = new Set(['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth'])
  const visible = Object.fromEntries(Object.entries(jwk).filter(([name]) => !secretParts.has(name)))
  return { ...visible, use: 'sig', key_ops: ['verify'] }
}

const algorithms: Readonly<Record<string, EcKeyImportParams & EcdsaParams & RsaHashedImportParams>> = {
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', namedCurve: '' },
  RS512: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-512', namedCurve: '' },
  ES256: { name: 'ECDSA', hash: 'SHA-256', namedCurve: 'P-256' },
  ES512: { name: 'ECDSA', hash: 'SHA-512', namedCurve: 'P-521' },
  EdDSA: { name: 'Ed25519', hash: '', namedCurve: 'Ed25519' },
}

function importKey(jwk: JsonWebKey, alg: string, usage: 'sign' | 'verify'): Promise<CryptoKey> {
  const usable = usage === 'sign' ? { ...jwk, key_ops: ['sign'], use: 'sig' } : publicKey(jwk)
  return crypto.subtle.importKey('jwk', usable, findAlgorithm(alg), false, [usage])
}

function findAlgorithm(alg: string) {
  const algorithm = algorithms[alg]
  if (!algorithm) throw new TypeError(`latchkey: config.jwtKeys has a key of the unknown algorithm '${alg}'.`)
  return algorithm
}

async function signBytes(key: SigningKey, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if ('secret' in key) return hmacSha256(key.secret, bytes)
  key.signing ??= importKey(key.jwk, key.alg, 'sign')
  return new Uint8Array(await crypto.subtle.sign(findAlgorithm(key.alg), await key.signing, bytes))
}

async function verifyBytes(key: SigningKey, bytes: Uint8Array<ArrayBuffer>, signature: Uint8Array<ArrayBuffer>): Promise<boolean> {
  if ('secret' in key) return equalBytes(hmacSha256(key.secret, bytes), signature)
  key.verifying ??= importKey(key.jwk, key.alg, 'verify')
  return crypto.subtle.verify(findAlgorithm(key.alg), await key.verifying, signature, bytes)
}

function encodeJson(value: unknown): string {
  return toBase64Url(toBytes(JSON.stringify(value)))
}

function decodeJson(part: string): Claims | undefined {
  const bytes = fromBase64Url(part)
  if (!bytes) return undefined
  try {
    const value: unknown = JSON.parse(toText(bytes))
    // SAFETY: an object that is no array has string keys.
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Claims) : undefined
  } catch {
    return undefined
  }
}
