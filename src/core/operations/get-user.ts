import { requestUser } from '../protocol/index.js'
import type { CallOptions } from '../types.js'
import { callAuthorized } from './current-session.js'
import type { Parts } from './parts.js'

/** The user as the server knows it now: of the current session, where it is kept, or of a given access token, which changes nothing here. */
export async function getUser(parts: Parts, jwt?: string, { signal }: CallOptions = {}) {
  if (jwt) return { user: await requestUser(parts.request, { token: jwt, signal }) }
  const user = await callAuthorized(parts, (token) => requestUser(parts.request, { token, signal }))
  const known = parts.store.current()?.session.user
  if (known && JSON.stringify(known) !== JSON.stringify(user)) await parts.store.patchUser(user)
  return { user }
}
