import type { Claims } from '../crypto/index.js'

const required = ['aud', 'exp', 'iat', 'sub', 'email', 'phone', 'role', 'aal', 'session_id', 'is_anonymous']

const types: Readonly<Record<string, readonly string[]>> = {
  aud: ['string', 'array'],
  exp: ['integer'],
  jti: ['string'],
  iat: ['integer'],
  iss: ['string'],
  nbf: ['integer'],
  sub: ['string'],
  email: ['string'],
  phone: ['string'],
  app_metadata: ['object'],
  user_metadata: ['object'],
  role: ['string'],
  aal: ['string'],
  amr: ['array'],
  session_id: ['string'],
  is_anonymous: ['boolean'],
}

/** Why claims are not enough for a token of this server. */
export function findProblems(claims: Claims | undefined): string[] {
  if (!claims) return ['(root): Invalid type. Expected: object, given: null']
  const missing = required.filter((name) => !(name in claims)).map((name) => `(root): ${name} is required`)
  const mistyped = Object.entries(types)
    .filter(([name, allowed]) => name in claims && !allowed.includes(typeOf(claims[name])))
    .map(([name, allowed]) => `${name}: Invalid type. Expected: ${allowed.length > 1 ? `[${allowed.join(',')}]` : allowed.join('')}, given: ${typeOf(claims[name])}`)
  return [...missing, ...mistyped]
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value
}
