import { signAccessToken } from '../account/access-token.js'
import { requireBearer } from '../account/authenticate.js'
import { encodeRefreshToken, insertRefreshToken, revokeToken } from '../account/refresh-tokens.js'
import { renderUser } from '../account/render-user.js'
import type { Context } from '../context.js'
import { refuse } from '../http-error.js'
import { deleteSession, type FactorRecord, type SessionRecord, type UserRecord } from '../state/index.js'
import { deleteUnverifiedFactors, factorMethods } from './factors.js'

/** Lifts the bearer's session to aal2: with new tokens, and at the cost of the user's sessions that did not prove as much. */
export async function upgradeSession(context: Context, user: UserRecord, factor: FactorRecord): Promise<Record<string, unknown>> {
  const { server } = context
  const { session } = requireBearer(context)
  if (!session) throw refuse(500, 'unexpected_failure', 'Cannot read SessionId claim as UUID')
  const method = factorMethods[factor.type]
  const before = { methods: session.methods, aal: session.aal, factorId: session.factorId }
  session.methods = [{ method, at: server.now() }, ...session.methods.filter((known) => known.method !== method)]
  session.aal = 'aal2'
  session.factorId = factor.id
  const { token, issuedAt, expiresAt } = await signAccessToken(context, { user, session, method }).catch((error: unknown) => {
    Object.assign(session, before)
    throw error
  })
  const refreshToken = replaceRefreshToken(context, session)
  server.store.sessions.save(session)
  for (const other of server.store.sessions.find('user', user.id)) {
    if (other.aal === 'aal1') deleteSession(server.store, other.id)
  }
  deleteUnverifiedFactors(server, user.id, factor.type)
  return {
    access_token: token,
    token_type: 'bearer',
    expires_in: expiresAt - issuedAt,
    expires_at: expiresAt,
    refresh_token: refreshToken,
    user: renderUser(server, user),
  }
}

/** The oldest token that still works is followed by a new one. */
function replaceRefreshToken({ server }: Context, session: SessionRecord): string {
  if (session.refreshToken) {
    // By two, so that the token from before the proof is no longer the last one but one, and cannot bring an aal2 session.
    session.refreshToken.counter += 2
    return encodeRefreshToken(session) ?? ''
  }
  const current = server.store.refreshTokens.find('session', session.id).find((token) => !token.revoked)
  if (current) revokeToken(server, current)
  return insertRefreshToken(server, session, current?.token)
}
