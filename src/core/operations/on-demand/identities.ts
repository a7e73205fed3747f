import { patchUser } from '../../session/change-session.js'
import type { CallOptions, UserIdentity } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { callWithToken } from './call-with-token.js'
import { getUser } from './get-user.js'

/** The ways into the account. */
export async function getUserIdentities(parts: VerbParts, call?: CallOptions): Promise<{ identities: UserIdentity[] }> {
  return { identities: (await getUser(parts, undefined, call)).user.identities ?? [] }
}

/** Takes a way into the account away. */
export async function unlinkIdentity(parts: VerbParts, { identity_id }: UserIdentity, { signal }: CallOptions = {}): Promise<object> {
  const answer = await callWithToken(parts, { method: 'DELETE', path: `/user/identities/${encodeURIComponent(identity_id)}`, signal })
  // The address and the providers follow from what is left, which only the server knows.
  const isTold = await getUser(parts).then(() => true, () => false)
  const user = parts.store.current()?.session.user
  if (user && !isTold) await patchUser(parts, { ...user, identities: user.identities?.filter((other) => other.identity_id !== identity_id) ?? [] })
  return Object(answer)
}
