import type { CallOptions, UserIdentity } from '../../types.js'
import { callAuthorized } from '../current-session.js'
import { getUser } from '../get-user.js'
import type { Parts } from '../parts.js'

/** The ways into the account. */
export async function getUserIdentities(parts: Parts): Promise<{ identities: UserIdentity[] }> {
  return { identities: (await getUser(parts)).user.identities ?? [] }
}

/** Takes a way into the account away. */
export async function unlinkIdentity(parts: Parts, { identity_id }: UserIdentity, { signal }: CallOptions = {}): Promise<object> {
  const path = `/user/identities/${encodeURIComponent(identity_id)}`
  const answer = await callAuthorized(parts, (token) => parts.request({ method: 'DELETE', path, token, signal }))
  const user = parts.store.current()?.session.user
  if (user) await parts.store.patchUser({ ...user, identities: user.identities?.filter((other) => other.identity_id !== identity_id) ?? [] })
  return Object(answer)
}
