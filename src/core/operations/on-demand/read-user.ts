import type { User } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'

/** The user of an answer: in a field of its own, or the whole of it. */
export function readUser(body: unknown): User | null {
  const user = Object(body).user ?? Object(body)
  // SAFETY: what has an id here is GoTrue's user.
  return typeof user.id === 'string' ? (user as User) : null
}

/** The user of an answer that must have one. */
export function requireUserIn({ AuthError }: VerbParts, body: unknown): User {
  const user = readUser(body)
  if (!user) throw new AuthError('The server did not answer with a user.', { name: 'AuthInvalidTokenResponseError', status: 500, code: 'bad_response' })
  return user
}
