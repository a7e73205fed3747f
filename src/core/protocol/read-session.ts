import { AuthError } from '../errors.js'
import type { Session } from '../types.js'

/** The session of an answer, `null` where it has none. */
export function readSession(body: unknown): Session | null {
  const session = { ...Object(body) }
  return session.access_token && session.refresh_token && session.expires_in ? session : null
}

/** The session of an answer that must have one. */
export function requireSessionIn(body: unknown): Session {
  const session = readSession(body)
  if (!session) throw new AuthError('Auth session or user missing', { name: 'AuthInvalidTokenResponseError', status: 500, code: 'bad_response' })
  return session
}
