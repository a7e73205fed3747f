import { AuthRefreshDiscardedError, sessionMissing } from '../errors.js'
import { requestToken } from '../protocol/index.js'
import type { CallOptions } from '../types.js'
import type { Parts } from './parts.js'

/** Renews the current session, or exchanges a given refresh token for a session and makes it current. */
export async function refreshSession(parts: Parts, tokens?: { refresh_token: string }, { signal }: CallOptions = {}) {
  const { store, refresher, request } = parts
  await parts.start()
  if (parts.isForeignStorage) await store.follow()
  const held = store.current()
  const given = tokens?.refresh_token
  if (given && given !== held?.session.refresh_token) {
    const ticket = store.ticket()
    const session = await requestToken(request, { type: 'refresh_token', body: { refresh_token: given } }, { signal })
    const isSamePerson = held?.session.user.id === session.user.id
    await store.replace(session, { ticket, event: isSamePerson ? 'TOKEN_REFRESHED' : 'SIGNED_IN' })
    return { user: session.user, session }
  }
  if (!held || (tokens && !given)) throw sessionMissing()
  await refresher.renewNow()
  const session = store.current()?.session
  if (!session) throw new AuthRefreshDiscardedError('Signed out while the session was being renewed.', { status: 409, code: 'request_aborted' })
  return { user: session.user, session }
}
