import { requestToken } from '../../protocol/index.js'
import type { CallOptions } from '../../types.js'
import type { Parts } from '../parts.js'

/** Exchanges a refresh token that came from elsewhere for a session, and makes it current. */
export async function exchangeRefreshToken({ request, store }: Parts, refreshToken: string, { signal }: CallOptions = {}) {
  const ticket = store.ticket()
  const isKnown = (userId: string) => store.current()?.session.user.id === userId
  const session = await requestToken(request, { type: 'refresh_token', body: { refresh_token: refreshToken } }, { signal })
  await store.replace(session, { ticket, event: isKnown(session.user.id) ? 'TOKEN_REFRESHED' : 'SIGNED_IN' })
  return { user: session.user, session }
}
