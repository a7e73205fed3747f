import type { CallOptions, Session } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { decodeJwt } from './decode-jwt.js'
import { exchangeRefreshToken } from './exchange-refresh-token.js'
import { lifeOf } from './life-of.js'
import { toSession } from './to-session.js'
import { sessionMissing } from './session-missing.js'

/** Makes the session of given tokens current, once the server has said whose they are; renewed first where the access token has ended. */
export async function setSession(parts: VerbParts, tokens: { access_token: string; refresh_token: string }, call: CallOptions = {}) {
  const { access_token, refresh_token }: typeof tokens = Object(tokens)
  if (!access_token || !refresh_token) throw sessionMissing(parts)
  const { exp = 0 } = decodeJwt(parts, access_token).claims
  await parts.start()
  const life = lifeOf(parts, exp)
  if (life <= 0) return exchangeRefreshToken(parts, refresh_token, call)
  const session: Session = await toSession(parts, { access_token, refresh_token, expires_in: life, expires_at: exp }, call)
  return { user: session.user, session }
}
