import type { Session, SessionPurpose, User } from '../types.js'
import { readClaims } from './access-token.js'
import type { SessionMark } from './plan-refresh.js'

/** Reads what lies in storage; anything that is no session reads as none. */
export function parseSession(raw: string): Session | null {
  const value = parse(raw)
  if (!isRecord(value) || !isText(value.access_token) || !isText(value.refresh_token)) return null
  // SAFETY: the two tokens are what a session needs; the rest is GoTrue's JSON as it was stored, and a missing user is made up.
  const session = value as unknown as Session
  return isRecord(value.user) ? session : { ...session, user: userOfToken(session.access_token) }
}

/** Reads the mark; one that was made for another person tells nothing. */
export function parseMark(raw: unknown, session: Session): { mark: SessionMark; purpose: SessionPurpose } {
  const value = typeof raw === 'string' ? parse(raw) : null
  const isOurs = isRecord(value) && value.user === session.user?.id
  return {
    mark: isOurs && typeof value.skew === 'number' && typeof value.receivedAt === 'number'
      ? { skew: value.skew, receivedAt: value.receivedAt }
      : { skew: 0, receivedAt: 0 },
    purpose: isOurs && (value.purpose === 'recovery' || value.purpose === 'invite') ? value.purpose : 'regular',
  }
}

/** auth-js can keep the user apart from the tokens; then the token tells who it is. */
function userOfToken(token: string): User {
  const { sub = '', email = '', phone = '' } = readClaims(token)
  return { id: sub, aud: 'authenticated', email, phone, app_metadata: {}, user_metadata: {}, created_at: '' }
}

function parse(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    return null
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
