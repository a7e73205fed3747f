import type { Session } from '../types.js'
import { readClaims, readExpiry } from './access-token.js'

/** What is known of a session beside itself. */
export interface SessionMark {
  /** How far the server's clock was ahead of the device's when the token came, in milliseconds. */
  skew: number
  /** The device's time when the token came, in Unix milliseconds. */
  receivedAt: number
}

/** Below this the difference is delay, not a wrong clock. */
const smallestSkew = 10_000

/** Measures the server's clock by the token that has just come. */
export function measureSkew(session: Session, now: number): SessionMark {
  const { iat, exp } = readClaims(session.access_token)
  const isConsistent = iat !== undefined && exp !== undefined && Math.abs(exp - iat - session.expires_in) <= 60
  const skew = isConsistent ? iat * 1000 - now : 0
  return { skew: Math.abs(skew) < smallestSkew ? 0 : skew, receivedAt: now }
}

/** The server's time; a device clock that has since been set back is taken at its word. */
export function serverTime(mark: SessionMark, now: number): number {
  return now < mark.receivedAt - smallestSkew ? now : now + mark.skew
}

const margin = 90_000

/** Milliseconds until the access token ends, and until it should be renewed. */
export function remainingLife({ session, mark }: { session: Session; mark: SessionMark }, now: number): { life: number; untilRenewal: number } {
  const life = readExpiry(session) * 1000 - serverTime(mark, now)
  const early = session.expires_in > 0 ? Math.min(margin, session.expires_in * 250) : margin
  return { life, untilRenewal: life - early }
}

export interface RefreshSituation {
  held: { session: Session; mark: SessionMark } | null
  now: number
  isOnline: boolean
  /** The next attempt may not be made before this time, after one that failed. */
  retryAt: number
  /** The server has refused this session for good. */
  isRefused: boolean
}

export type RefreshPlan =
  | { kind: 'rest' }
  | { kind: 'refresh' }
  | { kind: 'wait'; milliseconds: number }
  | { kind: 'end' }

/** What to do about the session's end: a pure decision, apart from the code that acts on it. */
export function planRefresh({ held, now, isOnline, retryAt, isRefused }: RefreshSituation): RefreshPlan {
  if (!held) return { kind: 'rest' }
  const { life, untilRenewal } = remainingLife(held, now)
  if (life === Infinity) return { kind: 'rest' }
  if (isRefused) return life <= 0 ? { kind: 'end' } : { kind: 'wait', milliseconds: life }
  if (!isOnline) return { kind: 'rest' }
  const milliseconds = Math.max(untilRenewal, retryAt - now)
  return milliseconds <= 0 ? { kind: 'refresh' } : { kind: 'wait', milliseconds }
}
