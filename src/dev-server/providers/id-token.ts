import { createLocalJWKSet, jwtVerify, type JSONWebKeySet, type JWTPayload } from 'jose'
import { sha256, toBase64Url, toBytes } from '../crypto/index.js'
import type { ServerState } from '../server-state.js'
import { asObject, text } from './exchange-code.js'

interface IdTokenCheck {
  readonly idToken: string
  readonly issuer: string
  /** Where the issuer describes itself, when that is not at its own address. */
  readonly discovery?: string
  readonly audience?: string | undefined
  /** Compared with the token's `at_hash`, when both are there. */
  readonly accessToken?: string | undefined
  /** The keys, when they are known without asking. */
  readonly keys?: JSONWebKeySet
}

/** Checks an ID token against the keys of its issuer, and resolves with its claims. @see OpenID Connect Core 1.0 §3.1.3.7 */
export async function verifyIdToken(server: ServerState, check: IdTokenCheck): Promise<JWTPayload> {
  const keys = check.keys ?? (await fetchKeys(server, check))
  const { payload } = await jwtVerify(check.idToken, createLocalJWKSet(keys), {
    currentDate: new Date(server.now()),
    requiredClaims: ['exp'],
    ...(check.audience === undefined ? {} : { audience: check.audience }),
  })
  if (!isIssuer(text(payload.iss), check.issuer)) throw new Error('the ID token is of another issuer')
  const hash = text(payload['at_hash'])
  if (check.accessToken && hash !== '' && hash !== hashAccessToken(check.accessToken)) throw new Error('the ID token is of another access token')
  return payload
}

/** Google leaves the scheme out at times. */
function isIssuer(told: string, expected: string): boolean {
  return told === expected || (expected === 'https://accounts.google.com' && told === 'accounts.google.com')
}

/** The left half of the hash of an access token. @see OpenID Connect Core 1.0 §3.1.3.6 */
export function hashAccessToken(accessToken: string): string {
  return toBase64Url(sha256(toBytes(accessToken)).slice(0, 16))
}

async function fetchKeys({ fetch }: ServerState, { issuer, discovery = issuer }: IdTokenCheck): Promise<JSONWebKeySet> {
  const described = await describeIssuer(fetch, discovery)
  if (text(described['issuer']) !== issuer) throw new Error('the issuer calls itself otherwise')
  const response = await fetch(text(described['jwks_uri']))
  const { keys } = asObject(await response.json()) ?? {}
  if (!Array.isArray(keys)) throw new Error('the issuer has no keys')
  return { keys }
}

/** What an OpenID provider says of itself. @see OpenID Connect Discovery 1.0 §4 */
export async function describeIssuer(fetch: ServerState['fetch'], issuer: string): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`)
  const described = response.ok ? asObject(await response.json()) : undefined
  if (!described) throw new Error('the issuer does not describe itself')
  return described
}
