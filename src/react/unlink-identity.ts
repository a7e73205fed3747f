'use client'

import type { UserIdentity } from '../core/index.js'
import type { AuthContextValue } from './auth-context.js'
import { refreshUser } from './refresh-user.js'
import { unwrap } from './unwrap.js'

/** Takes a way in away, and sees to it that the session knows, whatever client it is. */
export async function unlinkIdentity(context: Pick<AuthContextValue, 'client' | 'source'>, identity: UserIdentity): Promise<object> {
  const { client, source } = context
  const result = await unwrap<object>(client.unlinkIdentity(identity))
  const snapshot = source.getSnapshot()
  if (snapshot.status !== 'signed-in') return result
  const isThere = (other: UserIdentity) => other.identity_id === identity.identity_id
  if (!snapshot.user.identities?.some(isThere)) return result
  const isKnown = await refreshUser(context)
  if (!isKnown) source.adoptUser({ ...snapshot.user, identities: snapshot.user.identities.filter((other) => !isThere(other)) })
  return result
}
