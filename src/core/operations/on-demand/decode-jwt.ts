import type { JwtHeader, JwtPayload } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { invalidJwt } from './invalid-jwt.js'

/** No length of bytes gives a text that is one longer than a multiple of four. */
const isBase64url = (part: string) => /^[\w-]+$/.test(part) && part.length % 4 !== 1

/** The parts of a token, unchecked; one that cannot be a JWT is refused. */
export function decodeJwt(parts: VerbParts, token: string) {
  const { decodeBase64url } = parts
  const [header = '', claims = '', signature = '', ...more] = String(token).split('.')
  if (!signature || more.length) throw invalidJwt(parts, 'Invalid JWT structure')
  if (![header, claims, signature].every(isBase64url)) throw invalidJwt(parts, 'JWT not in base64url format')
  const read = (part: string): unknown => Object(JSON.parse(new TextDecoder().decode(decodeBase64url(part))))
  try {
    // SAFETY: what a JWT's first two parts hold; whoever needs them true checks the signature.
    return { header: read(header) as JwtHeader, claims: read(claims) as JwtPayload, signature: decodeBase64url(signature), signed: new TextEncoder().encode(`${header}.${claims}`) }
  } catch {
    throw invalidJwt(parts, 'Invalid JWT')
  }
}
