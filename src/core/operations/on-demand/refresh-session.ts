import type { CallOptions } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { exchangeRefreshToken } from './exchange-refresh-token.js'
import { whilePresent } from './while-present.js'
import { sessionMissing } from './session-missing.js'

/** Renews the current session, or exchanges a given refresh token for a session and makes it current. */
export async function refreshSession(parts: VerbParts, tokens?: { refresh_token: string }, call?: CallOptions) {
  const { store, refresher } = parts
  await parts.start()
  if (parts.isForeignStorage) await store.follow()
  const held = store.current()
  const given = tokens?.refresh_token
  if (given && given !== held?.session.refresh_token) return exchangeRefreshToken(parts, given, call)
  if (!held || (tokens && !given)) throw sessionMissing(parts)
  await whilePresent(parts, refresher.renewNow(), call)
  const session = store.current()?.session
  if (!session) throw new parts.AuthError('Signed out while the session was being renewed.', { name: 'AuthRefreshDiscardedError', status: 409, code: 'request_aborted' })
  return { user: session.user, session }
}
