import { createHmac } from 'node:crypto'
import { signIdToken } from './idp-key.js'
import type { Json, JsonObject } from './recording.js'
import { signSolanaMessage, writeSolanaMessage } from './solana.js'
import { secondFactorComputations } from './second-factors.js'

export interface ComputeContext {
  readonly jwtSecret: string
  /** The server's idea of now, in seconds. */
  now(): number
  /** Puts in what placeholders stand for. */
  fill(value: Json): Json
}

export type Compute = (input: JsonObject, context: ComputeContext) => Json | Promise<Json>

/** What tests compute when they send a request; each area adds its own functions here. */
export const computations: Readonly<Record<string, Compute>> = {
  ...secondFactorComputations,
  repeat: ({ text, times }) => String(text).repeat(Number(times)),
  basic: ({ user, password }) => `Basic ${Buffer.from(`${String(user)}:${String(password)}`).toString('base64')}`,
  jwt: ({ claims, secret, header }, context) =>
    signHs256(shiftTimes(claims, context.now()), { secret: typeof secret === 'string' ? secret : context.jwtSecret, header }),
  'id-token': ({ claims }, context) => signIdToken((claims ?? {}) as JsonObject, context.now()),
  'solana-message': (input, context) => writeSolanaMessage(input, context.now()),
  'solana-signature': ({ of, flip }) => signSolanaMessage({ of: String(of), flip: flip === true }),
}

export function signHs256(claims: Json, { secret, header = { alg: 'HS256', typ: 'JWT' } }: { secret: string; header?: Json | undefined }): string {
  const unsigned = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  return `${unsigned}.${createHmac('sha256', secret).update(unsigned).digest('base64url')}`
}

/** `iat` and `exp` are written as seconds from now. */
function shiftTimes(claims: Json | undefined, now: number): Json {
  const entries = Object.entries((claims ?? {}) as JsonObject)
  return Object.fromEntries(entries.map(([name, value]) => [name, name === 'iat' || name === 'exp' ? Math.floor(now) + Number(value) : value]))
}
