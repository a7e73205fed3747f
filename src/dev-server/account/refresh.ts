import type { Context } from '../context.js'
import { randomBytes } from '../crypto/index.js'
import { HttpError, invalid, oauthError, refuse } from '../http-error.js'
import type { ServerState } from '../server-state.js'
import { deleteSession, type RefreshTokenRecord, type SessionRecord } from '../state/index.js'
import { lowAalDeadline } from './access-token.js'
import { decodeRefreshToken, encodeRefreshToken, findActiveToken, insertRefreshToken, revokeFamily, revokeToken, type DecodedRefreshToken } from './refresh-tokens.js'
import type { IssuedSession } from './sessions.js'
import { isBanned } from './users.js'

/**
 * Exchanges a refresh token. All of it happens at once, before anything is awaited: of parallel requests with one token the first
 * rotates it, and the others come with the parent of the active token, which is always given the active one.
 */
export function refreshSession(context: Context, token: string, oauthClientId?: string): IssuedSession {
  const { server } = context
  const decoded = /^[a-z0-9]{12}$/.test(token) ? undefined : decodeRefreshToken(token)
  if (!decoded && !/^[a-z0-9]{12}$/.test(token)) throw invalid('Refresh token is not valid')
  const row = decoded ? undefined : server.store.refreshTokens.get(token)
  const session = server.store.sessions.get(decoded?.sessionId ?? row?.sessionId ?? '')
  const user = server.store.users.get(session?.userId ?? '')
  if (!session || !user || (decoded && !decoded.isSignedBy(session))) throw invalidToken('refresh_token_not_found', 'Refresh Token Not Found')
  context.answerHeaders.set('sb-auth-user-id', user.id)
  if (isBanned(server, user)) throw invalidToken('user_banned', 'User Banned')
  context.answerHeaders.set('sb-auth-session-id', session.id)
  checkClient(session, oauthClientId)
  checkSession(server, session)
  const undo = rememberRefresh(server, session, row)
  const refreshToken = row ? rotate(context, session, row) : count(context, session, decoded)
  session.refreshedAt = server.now()
  return { user, session, refreshToken, method: 'token_refresh', undo }
}

/** The last refresh of each session, which alone can be taken back: others may have been given its token too. */
const lastRefreshes = new WeakMap<SessionRecord, symbol>()

/** Remembers how a session is before its refresh; the result puts that back. */
function rememberRefresh({ store }: ServerState, session: SessionRecord, row: RefreshTokenRecord | undefined): () => void {
  const id = Symbol()
  lastRefreshes.set(session, id)
  const { refreshedAt, refreshToken: state } = session
  const before = { refreshedAt, refreshToken: state && { ...state } }
  const rowBefore = row && { ...row }
  const tokens = new Set(store.refreshTokens.find('session', session.id).map(({ token }) => token))
  return () => {
    if (lastRefreshes.get(session) !== id) return
    Object.assign(session, before)
    for (const { token } of store.refreshTokens.find('session', session.id)) if (!tokens.has(token)) store.refreshTokens.delete(token)
    if (row) Object.assign(row, rowBefore)
  }
}

/** A session of an OAuth client is refreshed by that client, and by nobody else. */
function checkClient({ oauthClientId }: SessionRecord, shown: string | undefined): void {
  if (oauthClientId === shown) return
  if (shown === undefined) throw oauthError('invalid_client', 'Client authentication required for OAuth session')
  const message = oauthClientId === undefined ? 'Client authentication not allowed for non-OAuth session' : "Client does not match the session's OAuth client"
  throw oauthError('invalid_client', message)
}

/** Refuses a session that is too old, was idle for too long, or was followed by a newer one. */
function checkSession(server: ServerState, session: SessionRecord): void {
  const validity = sessionValidity(server, session)
  if (validity !== undefined) throw invalidToken('session_expired', validity)
  if (!server.config.sessionsSinglePerUser) return
  const isNewer = (other: SessionRecord) => other.id !== session.id && other.tag === session.tag && lastRefresh(other) > lastRefresh(session)
  if (server.store.sessions.find('user', session.userId).some((other) => isNewer(other) && sessionValidity(server, other) === undefined)) {
    throw invalidToken('session_expired', 'Session Expired (Revoked by Newer Login)')
  }
}

/** Why a session can no longer be refreshed, if so. */
export function sessionValidity(server: ServerState, session: SessionRecord): string | undefined {
  const { config, now } = server
  const timebox = config.sessionsTimebox * 1000
  if (timebox > 0 && now() > session.createdAt + timebox) return 'Session Expired'
  if (session.notAfter !== undefined && now() > session.notAfter) return 'Session Expired'
  const inactivity = config.sessionsInactivityTimeout * 1000
  if (inactivity > 0 && now() > lastRefresh(session) + inactivity) return 'Session Expired (Inactivity)'
  if (now() > lowAalDeadline(server, session)) return 'Session Expired (Low AAL: User Needs MFA Verification)'
  return undefined
}

function lastRefresh(session: SessionRecord): number {
  return session.refreshedAt ?? session.createdAt
}

/** First version of tokens: each is used once, its parent may come again, older ones only within the reuse interval. */
function rotate({ server, answerHeaders }: Context, session: SessionRecord, row: RefreshTokenRecord): string {
  if (row.revoked) {
    const active = findActiveToken(server, session)
    if (active?.parent === row.token) return active.token
    if (server.now() >= row.updatedAt + server.config.securityRefreshTokenReuseInterval * 1000) {
      if (server.config.securityRefreshTokenRotationEnabled) revokeFamily(server, session)
      throw invalidToken('refresh_token_already_used', 'Already Used')
    }
  }
  revokeToken(server, row)
  answerHeaders.set('sb-auth-refresh-token-reuse', 'false')
  upgrade(server, session)
  return encodeRefreshToken(session) ?? insertRefreshToken(server, session, row.token)
}

/** Moves a share of the sessions over to the second version, where that is configured. */
function upgrade({ config, random }: ServerState, session: SessionRecord): void {
  if (config.securityRefreshTokenAlgorithmVersion !== 2 || session.refreshToken) return
  const [chance = 0] = randomBytes(random, 1)
  if (chance < (config.securityRefreshTokenUpgradePercentage / 100) * 256) session.refreshToken = { hmacKey: randomBytes(random, 32), counter: 0 }
}

/** Second version: the session counts, and a token that is behind is given the current one when that is excusable. */
function count({ server, answerHeaders }: Context, session: SessionRecord, decoded: DecodedRefreshToken | undefined): string {
  const state = session.refreshToken
  if (!decoded || !state) throw invalidToken('refresh_token_not_found', 'Refresh Token Not Found')
  if (decoded.counter > state.counter) throw invalidToken('validation_failed', 'Not Issued By This Server')
  if (decoded.counter === state.counter) {
    state.counter += 1
    answerHeaders.set('sb-auth-refresh-token-reuse', 'false')
  } else {
    const causes = reuseCauses(server, session, state.counter - decoded.counter)
    if (causes.length === 0) throw refuseReuse(server, session)
    answerHeaders.set('sb-auth-refresh-token-reuse-cause', causes.join(','))
  }
  return encodeRefreshToken(session) ?? ''
}

function reuseCauses({ config, now }: ServerState, session: SessionRecord, behind: number): string[] {
  const isWithinInterval = now() < lastRefresh(session) + config.securityRefreshTokenReuseInterval * 1000
  return [
    ...(isWithinInterval ? ['concurrent-refresh'] : []),
    ...(behind === 1 ? ['fail-to-save'] : []),
    ...(config.securityRefreshTokenAllowReuse ? ['always-allow'] : []),
  ]
}

function refuseReuse(server: ServerState, session: SessionRecord): HttpError {
  const message = 'Invalid Refresh Token: Already Used'
  if (!server.config.securityRefreshTokenRotationEnabled) return refuse(400, 'refresh_token_already_used', message)
  deleteSession(server.store, session.id)
  return new HttpError(400, 'refresh_token_already_used', { message, headers: { 'sb-auth-refresh-token-rotated': 'true' } })
}

function invalidToken(code: string, why: string): HttpError {
  return refuse(400, code, `Invalid Refresh Token: ${why}`)
}

