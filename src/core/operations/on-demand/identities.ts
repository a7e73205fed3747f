import { patchUser } from '../../session/change-session.js'
import type { CallOptions, UserIdentity } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { callWithToken } from './call-with-token.js'
import { getUser } from './get-user.js'

/** The ways into the account. */
export async function getUserIdentities(parts: VerbParts): Promise<{ identities: UserIdentity[] }> {
  return { identities: (await getUser(parts)).user.identities ?? [] }
}

/** Takes a way into the account away. */
export async function unlinkIdentity(parts: VerbParts, { identity_id }: UserIdentity, { signal }: CallOptions = {}): Promise<object> {
  const answer = await callWithToken(parts, { method: 'DELETE', path: `/user/identities/${encodeURIComponent(identity_id)}`, signal })
  const user = parts.store.current()?.session.user
  if (user) await patchUser(parts, { ...user, identities: user.identities?.filter((other) => other.identity_id !== identity_id) ?? [] })
  return Object(answer)
}
