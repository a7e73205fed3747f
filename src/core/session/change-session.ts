import type { AuthError } from '../errors.js'
import type { Clock } from '../platform/index.js'
import type { AuthChangeEvent, Session, SessionPurpose, User } from '../types.js'
import type { readClaims } from './access-token.js'
import type { laterUser } from './compare-sessions.js'
import type { measureSkew } from './plan-refresh.js'
import type { SessionStore, Ticket } from './session-store.js'

/** Handed in, since the first bundle has them. */
interface Parts {
  store: SessionStore
  platform: { clock: Clock }
  AuthError: typeof AuthError
  laterUser: typeof laterUser
  measureSkew: typeof measureSkew
  readClaims: typeof readClaims
}

interface Replacement {
  ticket: Ticket
  event?: AuthChangeEvent
  purpose?: SessionPurpose
}

interface UserPatch {
  purpose?: SessionPurpose
}

/** Makes a session the current one, unless the person has signed out since the call began. */
export async function replaceSession(parts: Parts, session: Session, { ticket, event = 'SIGNED_IN', purpose }: Replacement): Promise<Session> {
  const { AuthError, measureSkew, platform, store } = parts
  await store.transact((held) => {
    if (ticket.signOuts !== store.signOuts()) throw new AuthError('Signed out while the call was under way.', { name: 'AuthRefreshDiscardedError', status: 409, code: 'request_aborted' })
    const isOther = event === 'SIGNED_IN'
    if (!isOther && held && held.session !== ticket.session && !isNewer(parts, session, held.session)) return
    return [{ session, mark: measureSkew(session, platform.clock.now()), purpose: purpose ?? ((!isOther && held?.purpose) || 'regular') }, event]
  })
  return session
}

/** Gives the current session a newer user, with its tokens as they now are. */
export const patchUser = ({ laterUser, store }: Parts, told: User, { purpose }: UserPatch = {}) => store.transact((held) => {
  if (held?.session.user.id !== told.id) return
  const user = laterUser(held.session.user, told)
  if (user === told || purpose) return [{ ...held, session: { ...held.session, user }, purpose: purpose ?? held.purpose }, 'USER_UPDATED']
})

/** Whether the first was issued after the second, or brings more assurance in the same second. */
function isNewer({ readClaims }: Parts, first: Session, second: Session): boolean {
  const [one, other] = [{ ...readClaims(first.access_token) }, readClaims(second.access_token)]
  if (one.iat === undefined || other.iat === undefined || one.iat === other.iat) return (one.aal ?? '') >= (other.aal ?? '')
  return one.iat > other.iat
}
