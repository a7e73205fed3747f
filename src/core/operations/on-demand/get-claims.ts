import { browserCrypto } from '../../platform/browser-crypto.js'
import type { CallOptions, JWK, JwtPayload } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { decodeJwt } from './decode-jwt.js'
import { getUser } from './get-user.js'
import { lifeOf } from './life-of.js'
import { invalidJwt } from './invalid-jwt.js'
import { whilePresent } from './while-present.js'

interface ClaimsOptions extends CallOptions {
  jwks?: { keys: JWK[] }
  /** What `jwks` was before auth-js 2.71. */
  keys?: JWK[]
  allowExpired?: boolean
}

/** The claims of an access token, checked with the project's public key, or by the server where it has none. */
export async function getClaims(parts: VerbParts, jwt?: string, { keys, jwks = { keys: keys ?? [] }, allowExpired = false, signal }: ClaimsOptions = {}) {
  const token = jwt || (await whilePresent(parts, parts.readLivingSession(parts), { signal }))?.access_token
  if (!token) return null
  const decoded = decodeJwt(parts, token)
  if (!allowExpired) requireUnexpired(parts, decoded.claims)
  const { header, signature, signed } = decoded
  const algorithm = algorithms.find((known) => known === header.alg)
  const key = algorithm && header.kid ? jwks.keys.find(({ kid }) => kid === header.kid) ?? (await whilePresent(parts, findKey(parts, header.kid), { signal })) : undefined
  const isGood = key && algorithm && fits(key, algorithm) ? await (parts.platform.crypto ?? browserCrypto).verify({ algorithm, key, signature, signed }) : null
  if (isGood === false || (key && algorithm && !fits(key, algorithm))) throw invalidJwt(parts, 'Invalid JWT signature')
  if (isGood === null) await getUser(parts, token, { signal })
  return { claims: decoded.claims, header, signature }
}

const algorithms = ['RS256', 'ES256'] as const

/** A key checks the algorithm that it was made for, and no other that the token may name. */
const fits = (key: JWK, algorithm: 'RS256' | 'ES256') =>
  key.kty === (algorithm === 'RS256' ? 'RSA' : 'EC') && (key.alg === undefined || key.alg === algorithm)

function requireUnexpired(parts: VerbParts, { exp }: JwtPayload): void {
  if (!exp) throw invalidJwt(parts, 'Missing exp claim')
  if (lifeOf(parts, exp) <= 0) throw invalidJwt(parts, 'JWT has expired')
}

const keptFor = 600_000

const keySets = new WeakMap<object, { asked: Promise<JWK[]>; until: number }>()

/** The project's keys: one request for all who ask, kept for ten minutes, asked anew for a key that is not among them. */
async function findKey(parts: VerbParts, kid: string): Promise<JWK | undefined> {
  const now = parts.platform.clock.now()
  const known = keySets.get(parts.request)
  const found = known && known.until > now ? (await known.asked).find((key) => key.kid === kid) : undefined
  return found ?? (await fetchKeys(parts, known)).find((key) => key.kid === kid)
}

function fetchKeys({ request, platform }: VerbParts, known: object | undefined): Promise<JWK[]> {
  const current = keySets.get(request)
  if (current && current !== known) return current.asked
  const asked = request({ method: 'GET', path: '/.well-known/jwks.json' }).then((answer) => {
    // SAFETY: the answer of the JWKS endpoint. @see RFC 7517 §5
    return (answer as { keys?: JWK[] }).keys ?? []
  })
  keySets.set(request, { asked, until: platform.clock.now() + keptFor })
  asked.catch(() => keySets.delete(request))
  return asked
}
