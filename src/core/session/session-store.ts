import type { Session } from '../types.js'
import { laterUser } from './compare-sessions.js'
import { measureSkew } from './plan-refresh.js'
import { createSyncedState } from './synced-state.js'
import type { SyncedStateParts } from './synced-state.js'

/** Where a call began: what happened since decides whether its answer still counts. */
export interface Ticket {
  readonly signOuts: number
  readonly session: Session | null
}

/** The session: in memory, where everybody reads it, and in storage, which all tabs share. */
export function createSessionStore(parts: SyncedStateParts) {
  const { clock } = parts.platform
  const { state, transact, ...synced } = createSyncedState(parts)
  const current = () => state.get().held
  return {
    ...state,
    ...synced,
    transact,
    current,
    /** The first state is known as it stands. */
    settle: () => void (state.get().isReady || state.change(current(), null)),
    ticket: (): Ticket => ({ signOuts: state.signOuts(), session: current()?.session ?? null }),
    /** Puts the renewed session in the place of the one that was sent, and nowhere else. */
    rotate: (sent: string, session: Session) => transact((held) => {
      if (held?.session.refresh_token !== sent) return
      const user = laterUser(held.session.user, session.user ?? held.session.user)
      return [{ ...held, session: { ...session, user }, mark: measureSkew(session, clock.now()) }, 'TOKEN_REFRESHED']
    }),
    /** Ends the session that was sent, unless it has been renewed or replaced meanwhile. */
    end: (sent: string) => transact((held) => (held?.session.refresh_token === sent ? [null, 'SIGNED_OUT', held.session.user] : undefined)),
    /** The new password will not come. */
    dismissRecovery: () => void transact((held) => (held && held.purpose !== 'regular' ? [{ ...held, purpose: 'regular' }, null] : undefined)),
  }
}

export type SessionStore = ReturnType<typeof createSessionStore>
