import { replaceSession } from '../../session/change-session.js'
import type { CallOptions } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { grant } from './take-session.js'

/** Exchanges a refresh token that came from elsewhere for a session, and makes it current. */
export async function exchangeRefreshToken(parts: VerbParts, refreshToken: string, { signal }: CallOptions = {}) {
  const { request, requireSessionIn, store } = parts
  const ticket = store.ticket()
  const session = requireSessionIn(await request(grant('refresh_token', { refresh_token: refreshToken }, signal)))
  const isKnown = store.current()?.session.user.id === session.user.id
  await replaceSession(parts, session, { ticket, event: isKnown ? 'TOKEN_REFRESHED' : 'SIGNED_IN' })
  return { user: session.user, session }
}
