import { externalUrl, type Context } from '../context.js'
import type { SessionRecord, UserRecord } from '../state/index.js'

export interface AccessToken {
  readonly token: string
  readonly issuedAt: number
  readonly expiresAt: number
}

/** Signs a new access token of a session. */
export async function signAccessToken(context: Context, user: UserRecord, session: SessionRecord): Promise<AccessToken> {
  const { config, keys, now } = context.server
  const issuedAt = Math.floor(now() / 1000)
  const expiresAt = issuedAt + config.jwtExp
  const issuer = config.jwtIssuer ?? externalUrl(context)
  const token = await keys.sign({
    ...(issuer === '' ? {} : { iss: issuer }),
    sub: user.id,
    aud: user.aud,
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
  })
  return { token, issuedAt, expiresAt }
}
