import { AuthError } from '../errors.js'
import type { AuthChangeEvent, Session, SessionPurpose, User } from '../types.js'
import { isNewer, laterUser } from './compare-sessions.js'
import { measureSkew } from './plan-refresh.js'
import { createSyncedState } from './synced-state.js'
import type { SyncedStateParts } from './synced-state.js'

/** Where a call began: what happened since decides whether its answer still counts. */
export interface Ticket {
  readonly signOuts: number
  readonly session: Session | null
}

interface Replacement {
  ticket: Ticket
  event?: AuthChangeEvent
  purpose?: SessionPurpose
}

interface UserPatch {
  event?: AuthChangeEvent | null
  purpose?: SessionPurpose
}

/** The session: in memory, where everybody reads it, and in storage, which all tabs share. */
export function createSessionStore(parts: SyncedStateParts) {
  const { clock } = parts
  const { state, transact, clear, follow } = createSyncedState(parts)
  return {
    ...state,
    clear,
    /** Reads storage, and takes in what another tab did. */
    follow,
    current: () => state.get().held,
    /** The first state is known as it stands. */
    settle: () => void (state.get().isReady || state.change(state.get().held, null)),
    ticket: (): Ticket => ({ signOuts: state.signOuts(), session: state.get().held?.session ?? null }),
    /** Makes a session the current one, unless the person has signed out since the call began. */
    async replace(session: Session, { ticket, event = 'SIGNED_IN', purpose }: Replacement) {
      await transact((held) => {
        if (ticket.signOuts !== state.signOuts()) throw new AuthError('Signed out while the call was under way.', { name: 'AuthRefreshDiscardedError', status: 409, code: 'request_aborted' })
        const wasRotated = event !== 'SIGNED_IN' && held?.session !== ticket.session
        if (wasRotated && held && !isNewer(session, held.session)) return
        const kept = event === 'SIGNED_IN' ? undefined : held?.purpose
        return [{ session, mark: measureSkew(session, clock.now()), purpose: purpose ?? kept ?? 'regular' }, event]
      })
      return session
    },
    /** Puts the renewed session in the place of the one that was sent, and nowhere else. */
    rotate: (sent: string, session: Session) => transact((held) => {
      if (held?.session.refresh_token !== sent) return
      const user = laterUser(held.session.user, session.user ?? held.session.user)
      return [{ ...held, session: { ...session, user }, mark: measureSkew(session, clock.now()) }, 'TOKEN_REFRESHED']
    }),
    /** Gives the current session a newer user, with its tokens as they now are. */
    patchUser: (told: User, { event = 'USER_UPDATED', purpose }: UserPatch = {}) => transact((held) => {
      if (held?.session.user.id !== told.id) return
      const user = laterUser(held.session.user, told)
      if (user === told || purpose) return [{ ...held, session: { ...held.session, user }, purpose: purpose ?? held.purpose }, event]
    }),
    setPurpose: (purpose: SessionPurpose) => transact((held) => (held && held.purpose !== purpose ? [{ ...held, purpose }, null] : undefined)),
    /** Ends the session that was sent, unless it has been renewed or replaced meanwhile. */
    end: (sent: string) => transact((held) => (held?.session.refresh_token === sent ? [null, 'SIGNED_OUT'] : undefined)),
  }
}

export type SessionStore = ReturnType<typeof createSessionStore>
