import type { Session, SessionPurpose } from '../types.js'
import type { SessionMark } from './plan-refresh.js'

/** A session and what we know beside it. */
export interface Held {
  readonly session: Session
  readonly mark: SessionMark
  readonly purpose: SessionPurpose
}
