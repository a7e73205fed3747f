import { patchUser } from '../../session/change-session.js'
import type { CallOptions } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { callWithToken } from './call-with-token.js'
import { invalidJwt } from './invalid-jwt.js'
import { dropStaleOutcome } from './popup-outcome.js'
import { requireUserIn } from './read-user.js'

/** The user as the server knows it now: of the current session, where it is kept, or of a given access token, which changes nothing here. */
export async function getUser(parts: VerbParts, jwt?: string, { signal }: CallOptions = {}) {
  const call = { method: 'GET', path: '/user', signal } as const
  // No header takes it, and the platform's complaint would quote it.
  if (jwt && /[^\w.~+/=-]/.test(jwt)) throw invalidJwt(parts, 'Invalid JWT')
  if (jwt) return { user: requireUserIn(parts, await parts.request({ ...call, token: jwt })) }
  // Every page of a signed-in person asks this; that of nobody does it as it starts.
  void dropStaleOutcome(parts)
  const user = requireUserIn(parts, await callWithToken(parts, call))
  const known = parts.store.current()?.session.user
  if (known && JSON.stringify(known) !== JSON.stringify(user)) await patchUser(parts, user)
  return { user }
}
