import { externalUrl, type Context } from '../context.js'
import { customizeClaims, hasHook } from '../hooks/index.js'
import { hasVerifiedFactor } from '../mfa/factors.js'
import type { ServerState } from '../server-state.js'
import type { SessionRecord, UserRecord } from '../state/index.js'

export interface AccessToken {
  readonly token: string
  readonly issuedAt: number
  readonly expiresAt: number
}

interface TokenOwner {
  readonly user: UserRecord
  readonly session: SessionRecord
  /** What the hook is told the token was asked for with. */
  readonly method: string
}

/** Signs a new access token of a session. */
export async function signAccessToken(context: Context, { user, session, method }: TokenOwner): Promise<AccessToken> {
  const { server } = context
  const { config, keys, now } = server
  const issuedAt = Math.floor(now() / 1000)
  const expiresAt = Math.min(issuedAt + config.jwtExp, Math.floor(lowAalDeadline(server, session) / 1000))
  const issuer = config.jwtIssuer ?? externalUrl(context)
  const claims = {
    ...(issuer === '' ? {} : { iss: issuer }),
    sub: user.id,
    // A quirk of GoTrue that only the hook sees: the first token of a process has a list.
    aud: hasHook(context, 'custom-access-token') && !server.hasSignedTokens ? [user.aud] : user.aud,
    exp: expiresAt,
    iat: issuedAt,
    email: user.email,
    phone: user.phone,
    app_metadata: user.appMetadata,
    user_metadata: user.userMetadata,
    role: user.role,
    aal: session.aal,
    amr: session.methods.map(({ method, at, provider }) => ({ method, timestamp: Math.floor(at / 1000), ...(provider === undefined ? {} : { provider }) })),
    session_id: session.id,
    is_anonymous: user.isAnonymous,
    ...(session.oauthClientId === undefined ? {} : { client_id: session.oauthClientId }),
    ...(session.scope === undefined ? {} : { scope: session.scope }),
  }
  const token = await keys.sign(await customizeClaims(context, { userId: user.id, claims, method }))
  server.hasSignedTokens = true
  return { token, issuedAt, expiresAt }
}

/** Until when a session may stay at aal1 although its user has a second factor, in milliseconds. */
export function lowAalDeadline(server: ServerState, session: SessionRecord): number {
  const limit = server.config.sessionsAllowLowAal * 1000
  const isLow = limit > 0 && session.aal === 'aal1' && hasVerifiedFactor(server, session.userId)
  return isLow ? session.createdAt + limit : Infinity
}
