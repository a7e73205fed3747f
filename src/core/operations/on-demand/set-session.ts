import type { CallOptions, Session } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { exchangeRefreshToken } from './exchange-refresh-token.js'
import { invalidJwt } from './invalid-jwt.js'
import { toSession } from './to-session.js'

/** Makes the session of given tokens current, once the server has said whose they are; renewed first where the access token has ended. */
export async function setSession(parts: VerbParts, tokens: { access_token: string; refresh_token: string }, call: CallOptions = {}) {
  const { access_token, refresh_token } = tokens
  if (!access_token || !refresh_token) throw parts.sessionMissing()
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(access_token)) {
    throw invalidJwt(parts, access_token.split('.').length === 3 ? 'JWT not in base64url format' : 'Invalid JWT structure')
  }
  const now = parts.platform.clock.now() / 1000
  const { exp = 0 } = parts.readClaims(access_token)
  await parts.start()
  if (exp <= now) return exchangeRefreshToken(parts, refresh_token, call)
  const session: Session = await toSession(parts, { access_token, refresh_token, expires_in: Math.round(exp - now), expires_at: exp }, call)
  return { user: session.user, session }
}
