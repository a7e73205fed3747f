import { AuthError } from '../errors.js'
import type { Session } from '../types.js'

type Body = Record<string, unknown>

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null

/** The session of an answer, `null` where it has none. */
export function readSession(body: unknown): Session | null {
  if (!isBody(body) || !body.access_token || !body.refresh_token || !body.expires_in) return null
  // SAFETY: an answer with these three is GoTrue's token response, whose other fields are handed on as they are.
  return { ...body } as unknown as Session
}

/** The session of an answer that must have one. */
export function requireSessionIn(body: unknown): Session {
  const session = readSession(body)
  if (!session) throw new AuthError('Auth session or user missing', { name: 'AuthInvalidTokenResponseError', status: 500, code: 'bad_response' })
  return session
}
