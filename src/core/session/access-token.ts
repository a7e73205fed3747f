import { decodeBase64url } from '../../shared/base64url.js'
import type { AmrEntry, Session } from '../types.js'

interface TokenClaims {
  sub?: string
  exp?: number
  iat?: number
  aal?: string
  amr?: (AmrEntry | string)[]
  email?: string
  phone?: string
  session_id?: string
}

let last: { token: string; claims: TokenClaims } = { token: '', claims: {} }

/** The claims of our own access token, unchecked: good for planning, never for trust. A token that is no JWT has none. */
export function readClaims(token: string): TokenClaims {
  if (last.token !== token) last = { token, claims: decode(token) }
  return last.claims
}

function decode(token: string): TokenClaims {
  try {
    return Object(JSON.parse(new TextDecoder().decode(decodeBase64url(token.split('.')[1] ?? ''))))
  } catch {
    return {}
  }
}

/** The end of the access token's life in Unix seconds; `Infinity` where nothing tells. */
export function readExpiry(session: Session): number {
  return session.expires_at ?? readClaims(session.access_token).exp ?? Infinity
}
