import type { CallOptions, Session } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { exchangeRefreshToken } from './exchange-refresh-token.js'
import { invalidJwt } from './invalid-jwt.js'
import { lifeOf } from './life-of.js'
import { toSession } from './to-session.js'

/** Makes the session of given tokens current, once the server has said whose they are; renewed first where the access token has ended. */
export async function setSession(parts: VerbParts, tokens: { access_token: string; refresh_token: string }, call: CallOptions = {}) {
  const { access_token, refresh_token } = tokens
  if (!access_token || !refresh_token) throw parts.sessionMissing()
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(access_token)) {
    throw invalidJwt(parts, access_token.split('.').length === 3 ? 'JWT not in base64url format' : 'Invalid JWT structure')
  }
  const { exp = 0 } = parts.readClaims(access_token)
  await parts.start()
  const life = lifeOf(parts, exp)
  if (life <= 0) return exchangeRefreshToken(parts, refresh_token, call)
  const session: Session = await toSession(parts, { access_token, refresh_token, expires_in: life, expires_at: exp }, call)
  return { user: session.user, session }
}
