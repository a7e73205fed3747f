import { AuthError, sessionMissing } from '../../errors.js'
import { requestUser } from '../../protocol/index.js'
import { readClaims } from '../../session/index.js'
import type { CallOptions, Session } from '../../types.js'
import type { Parts } from '../parts.js'
import { exchangeRefreshToken } from './exchange-refresh-token.js'

/** Makes the session of given tokens current, once the server has said whose they are; renewed first where the access token has ended. */
export async function setSession(parts: Parts, tokens: { access_token: string; refresh_token: string }, { signal }: CallOptions = {}) {
  const { access_token, refresh_token } = tokens
  if (!access_token || !refresh_token) throw sessionMissing()
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(access_token)) throw new AuthError(access_token.split('.').length === 3 ? 'JWT not in base64url format' : 'Invalid JWT structure', { name: 'AuthInvalidJwtError', status: 400, code: 'invalid_jwt' })
  const now = parts.platform.clock.now() / 1000
  const { exp = 0 } = readClaims(access_token)
  await parts.start()
  if (exp <= now) return exchangeRefreshToken(parts, refresh_token, { ...(signal && { signal }) })
  const ticket = parts.store.ticket()
  const user = await requestUser(parts.request, { token: access_token, signal })
  const session: Session = { access_token, refresh_token, token_type: 'bearer', expires_in: Math.round(exp - now), expires_at: exp, user }
  await parts.store.replace(session, { ticket })
  return { user, session }
}
