import { AuthError, sessionMissing } from '../errors.js'
import type { CallOptions } from '../types.js'
import { loadOnDemand } from './load-on-demand.js'
import type { Parts } from './parts.js'

/** Renews the current session, or exchanges a given refresh token for a session and makes it current. */
export async function refreshSession(parts: Parts, tokens?: { refresh_token: string }, call?: CallOptions) {
  const { store, refresher } = parts
  await parts.start()
  if (parts.isForeignStorage) await store.follow()
  const held = store.current()
  const given = tokens?.refresh_token
  if (given && given !== held?.session.refresh_token) {
    return (await loadOnDemand()).exchangeRefreshToken(parts, given, call)
  }
  if (!held || (tokens && !given)) throw sessionMissing()
  await refresher.renewNow()
  const session = store.current()?.session
  if (!session) throw new AuthError('Signed out while the session was being renewed.', { name: 'AuthRefreshDiscardedError', status: 409, code: 'request_aborted' })
  return { user: session.user, session }
}
