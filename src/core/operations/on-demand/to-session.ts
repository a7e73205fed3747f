import type { AuthChangeEvent, CallOptions, Session, SessionPurpose } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'

type Options = CallOptions & { event?: AuthChangeEvent; purpose?: SessionPurpose }

/** Makes tokens that came from elsewhere the current session, once the server has said whose they are. */
export async function toSession({ requestUser, request, store }: VerbParts, tokens: Omit<Session, 'user' | 'token_type'>, { signal, ...change }: Options): Promise<Session> {
  const ticket = store.ticket()
  const user = await requestUser(request, { token: tokens.access_token, signal })
  return store.replace({ ...tokens, token_type: 'bearer', user }, { ticket, ...change })
}
