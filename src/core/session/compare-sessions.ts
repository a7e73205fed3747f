import type { AuthChangeEvent, Session, User } from '../types.js'
import { readClaims } from './access-token.js'
import type { Held } from './held.js'

/** What names a sign-in, however often its session was renewed since. */
export const signInOf = (session: Session) => readClaims(session.access_token).session_id ?? ''

/** Of two answers about one person the later one: they may come in another order than the server gave them. */
export function laterUser(known: User, told: User): User {
  return Date.parse(told.updated_at ?? '') < Date.parse(known.updated_at ?? '') ? known : told
}

/** What another tab did, told by what it left in storage. */
export function toldBy(before: Held | null, after: Held | null): AuthChangeEvent | null {
  if (!after) return before && 'SIGNED_OUT'
  if (before?.session.user.id !== after.session.user.id) return 'SIGNED_IN'
  if (before.session.access_token !== after.session.access_token) return 'TOKEN_REFRESHED'
  return JSON.stringify(before.session.user) === JSON.stringify(after.session.user) ? null : 'USER_UPDATED'
}
