import { createHmac } from 'node:crypto'
import { createAuthenticator, type Authenticator } from './authenticator.js'
import type { Compute } from './compute.js'

const authenticators = new Map<string, Authenticator>()

function authenticatorNamed(name: unknown): Authenticator {
  const authenticator = authenticators.get(String(name)) ?? createAuthenticator(String(name))
  authenticators.set(String(name), authenticator)
  return authenticator
}

const optional = (origin: unknown) => (typeof origin === 'string' ? origin : undefined)

export const secondFactorComputations: Readonly<Record<string, Compute>> = {
  totp: ({ secret, offset = 0 }, context) => computeTotp(String(context.fill(secret ?? '')), context.now() + Number(offset)),
  'webauthn-create': ({ authenticator, challenge, origin }, context) =>
    authenticatorNamed(authenticator).create(String(context.fill(challenge ?? '')), optional(origin)),
  'webauthn-get': ({ authenticator, challenge, userHandle, origin }, context) =>
    authenticatorNamed(authenticator).get(String(context.fill(challenge ?? '')), String(context.fill(userHandle ?? '')), optional(origin)),
}

/** The six-digit code of a secret in base32, @see RFC 6238 */
export function computeTotp(secret: string, seconds: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...secret].map((character) => alphabet.indexOf(character).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((octet) => Number.parseInt(octet, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(seconds / 30)))
  const mac = createHmac('sha1', key).update(counter).digest()
  const code = (mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7fffffff) % 1_000_000
  return String(code).padStart(6, '0')
}
