import type { Call } from '../../protocol/index.js'
import type { Ticket } from '../../session/index.js'
import { replaceSession } from '../../session/change-session.js'
import type { AuthChangeEvent, Session, SessionPurpose } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { callWithToken } from './call-with-token.js'

interface Taking {
  /** Where the verb began, if before this call. */
  ticket?: Ticket
  event?: AuthChangeEvent
  purpose?: SessionPurpose
  /** Sends the call with the current access token. */
  isAuthorized?: boolean
}

type GrantType = 'password' | 'refresh_token' | 'pkce' | 'id_token' | 'web3'

/** The call that exchanges a grant for a session. */
export const grant = (type: GrantType, body: object, signal?: AbortSignal): Call => ({ path: '/token', query: { grant_type: type }, body, signal })

/** The session of an answer that must have one, and say whose it is. */
export const requireOwnSession = ({ requireSessionIn }: VerbParts, answer: unknown): Session => requireSessionIn(Object(answer).user ? answer : null)

/** Makes a call whose answer is a session, and makes that current, unless the person has signed out meanwhile. */
export async function takeSession(parts: VerbParts, call: Call, { isAuthorized, ticket = parts.store.ticket(), ...change }: Taking = {}) {
  const session = requireOwnSession(parts, await (isAuthorized ? callWithToken(parts, call) : parts.request(call)))
  await replaceSession(parts, session, { ticket, ...change })
  return { user: session.user, session }
}
