import type { Call } from '../../protocol/index.js'
import type { VerbParts } from '../verb-parts.js'
import { sessionMissing } from './session-missing.js'

/** What an endpoint says of a token whose session may be gone, or that it cannot read since its keys have changed. */
const goneCodes = ['session_missing', 'user_not_found', 'user_banned', 'bad_jwt']

/**
 * Makes a call with the current access token. An answer that the session is gone starts one renewal, and what comes of that
 * decides: renewed, the call is made once more; refused, the person is signed out.
 */
export async function callWithToken(parts: VerbParts, call: Call): Promise<unknown> {
  const { isAuthError, refresher, request, store } = parts
  const token = (await parts.readLivingSession(parts))?.access_token
  if (!token) throw sessionMissing(parts)
  return request({ ...call, token }).catch(async (error: unknown) => {
    const isGone = isAuthError(error) && goneCodes.includes(error.code ?? '')
    if (!isGone || store.current()?.session.access_token !== token) throw error
    await refresher.renewNow(true).catch(() => undefined)
    const renewed = store.current()?.session.access_token
    if (!renewed || renewed === token) throw error
    return request({ ...call, token: renewed })
  })
}
