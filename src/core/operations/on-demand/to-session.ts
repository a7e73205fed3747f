import { replaceSession } from '../../session/change-session.js'
import type { AuthChangeEvent, CallOptions, Session, SessionPurpose } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { getUser } from './get-user.js'

type Options = CallOptions & { event?: AuthChangeEvent; purpose?: SessionPurpose }

/** Makes tokens that came from elsewhere the current session, once the server has said whose they are. */
export async function toSession(parts: VerbParts, tokens: Omit<Session, 'user' | 'token_type'>, { signal, ...change }: Options): Promise<Session> {
  const ticket = parts.store.ticket()
  const { user } = await getUser(parts, tokens.access_token, { signal })
  return replaceSession(parts, { ...tokens, token_type: 'bearer', user }, { ticket, ...change })
}
