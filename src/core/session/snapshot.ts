import type { Assurance, AuthSnapshot, ConnectionState, RedirectOutcome, Session, User } from '../types.js'
import { readClaims } from './access-token.js'
import type { Held } from './held.js'

/** What the snapshot is made of. */
export interface SessionState {
  readonly isReady: boolean
  readonly held: Held | null
  readonly connection: ConnectionState
  readonly persistence: 'storage' | 'memory'
  readonly redirect: RedirectOutcome | null
  /** Whose session the server has ended. */
  readonly ended?: User | undefined
}

const loading: AuthSnapshot = { status: 'loading' }

/** The state as the app reads it. */
export function toSnapshot({ isReady, held, connection, persistence, redirect, ended }: SessionState): AuthSnapshot {
  if (!isReady) return loading
  if (!held) return { status: 'signed-out', redirect, ...(ended && { ended }) }
  const { session, purpose } = held
  return { status: 'signed-in', session, user: session.user, purpose, aal: readAssurance(session), connection, persistence, redirect }
}

/** Where the session is, and where a verified factor could take it. */
export function readAssurance(session: Session): Assurance {
  const current = readClaims(session.access_token).aal === 'aal2' ? 'aal2' : 'aal1'
  const canRise = session.user?.factors?.some((factor) => factor.status === 'verified')
  return { current, next: canRise ? 'aal2' : current }
}
