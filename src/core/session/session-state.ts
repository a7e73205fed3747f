import type { AuthChangeEvent, Session, User } from '../types.js'
import { callIsolated, createAuthEvents } from './auth-events.js'
import type { Held } from './held.js'
import type { SessionState } from './snapshot.js'
import { toSnapshot } from './snapshot.js'

/** The one owner of the state: changes it, and tells those who listen. */
export function createSessionState(first: Pick<SessionState, 'persistence' | 'connection'>) {
  let state: SessionState = { isReady: false, held: null, redirect: null, ...first }
  let snapshot = toSnapshot(state)
  let signOuts = 0
  const listeners = new Set<() => void>()
  const events = createAuthEvents()
  let becomeReady: () => void = () => undefined
  const ready = new Promise<void>((resolve) => (becomeReady = resolve))

  function set(change: Partial<SessionState>) {
    // SAFETY: the keys of a part of the state are keys of the state.
    const keys = Object.keys(change) as (keyof SessionState)[]
    if (keys.every((key) => state[key] === change[key])) return
    const before = seen()
    state = { ...state, ...change }
    if (!state.isReady || before === seen()) return
    snapshot = toSnapshot(state)
    for (const listener of [...listeners]) callIsolated(listener)
  }

  /** Nothing shows of the connection while nobody is signed in. */
  const seen = () => (state.isReady && !state.held ? state.redirect ?? 'signed-out' : state)

  /** Makes a session, or none, the current one. The first state is told as `INITIAL_SESSION`, a renewal at start as nothing else. */
  function change(held: Held | null, event: AuthChangeEvent | null, ended?: User) {
    const previous: Session | null = state.held?.session ?? null
    const session = held?.session ?? null
    const isFirst = !state.isReady
    if (event === 'SIGNED_OUT') signOuts += 1
    set({ held, isReady: true, ended })
    if (isFirst) events.open(event === 'SIGNED_OUT' ? null : event === 'TOKEN_REFRESHED' || !event ? session : previous)
    if (event && !(isFirst && event === 'TOKEN_REFRESHED')) events.emit(event, session)
    if (isFirst) becomeReady()
  }

  return {
    ready,
    set,
    change,
    get: () => state,
    getSnapshot: () => snapshot,
    signOuts: () => signOuts,
    /** A sign-out counts for calls in flight even where nobody was signed in. */
    noteSignOut: () => void (signOuts += 1),
    subscribe(listener: () => void) {
      const entry = () => listener()
      listeners.add(entry)
      return () => void listeners.delete(entry)
    },
    onAuthStateChange: (callback: (event: AuthChangeEvent, session: Session | null) => unknown, owner?: unknown) =>
      events.subscribe({ callback, owner, session: state.held?.session ?? null }),
    forget: events.forget,
  }
}

export type SessionStateOwner = ReturnType<typeof createSessionState>
