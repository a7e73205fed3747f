import type { Session, SessionPurpose, User } from '../types.js'
import { readClaims } from './access-token.js'
import type { SessionMark } from './plan-refresh.js'

/** Reads what lies in storage; anything that is no session reads as none. */
export function parseSession(raw: unknown): Session | null {
  const value = parse(raw)
  const { access_token: token, refresh_token, user } = value
  if (!token || !isText(token) || !isText(refresh_token)) return null
  const owner = Object(user) === user ? user : userOfToken(token)
  // SAFETY: the two tokens are what a session needs; the rest is GoTrue's JSON as it was stored, and a missing user is made up.
  return owner ? ({ ...value, user: owner } as unknown as Session) : null
}

/** Reads the mark; one that was made for another person tells nothing. */
export function parseMark(raw: unknown, session: Session): { mark: SessionMark; purpose: SessionPurpose } {
  const value = parse(raw)
  const { skew, receivedAt, purpose } = value.user === session.user.id ? value : {}
  return {
    mark: { skew: Number(skew) || 0, receivedAt: Number(receivedAt) || 0 },
    purpose: purpose === 'recovery' || purpose === 'invite' ? purpose : 'regular',
  }
}

/** auth-js can keep the user apart from the tokens; then the token tells who it is, or it is nobody's. */
function userOfToken(token: string): User | null {
  const { sub, email = '', phone = '' } = readClaims(token)
  return sub ? { id: sub, aud: 'authenticated', email, phone, app_metadata: {}, user_metadata: {}, created_at: '' } : null
}

function parse(raw: unknown): Record<string, unknown> {
  try {
    return Object(JSON.parse(String(raw)))
  } catch {
    return {}
  }
}

const isText = (value: unknown): value is string => typeof value === 'string'
