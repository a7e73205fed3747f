import { reportError } from '../platform/index.js'
import type { AuthChangeEvent, AuthSubscription, Session } from '../types.js'

type Callback = (event: AuthChangeEvent, session: Session | null) => unknown

interface Subscriber {
  callback: Callback
  /** Events that came before its `INITIAL_SESSION`; `null` once that has been told. */
  backlog: [AuthChangeEvent, Session | null][] | null
}

/** Calls the app back without waiting for it; what it throws or rejects with is reported and stops nothing. */
export function callIsolated(callback: () => unknown): void {
  try {
    const result = callback()
    if (result instanceof Promise) result.catch(reportError)
  } catch (error) {
    reportError(error)
  }
}

/** Tells each subscriber `INITIAL_SESSION` first, then each transition once, in order. */
export function createAuthEvents() {
  const subscribers = new Map<symbol, Subscriber>()
  const queue: (() => void)[] = []
  let isDraining = false
  let isOpen = false

  /** A subscriber may cause the next event: it waits until everybody has heard the one before. */
  function drain() {
    if (isDraining) return
    isDraining = true
    for (let tell = queue.shift(); tell; tell = queue.shift()) tell()
    isDraining = false
  }

  function tellInitial(id: symbol, session: Session | null) {
    const subscriber = subscribers.get(id)
    if (!subscriber?.backlog) return
    const late = subscriber.backlog
    subscriber.backlog = null
    queue.push(() => subscribers.has(id) && callIsolated(() => subscriber.callback('INITIAL_SESSION', session)))
    for (const [event, later] of late) queue.push(() => subscribers.has(id) && callIsolated(() => subscriber.callback(event, later)))
    drain()
  }

  return {
    /** The first state is known: those who wait are told, later ones on their own. */
    open(session: Session | null) {
      isOpen = true
      for (const id of [...subscribers.keys()]) tellInitial(id, session)
    },
    emit(event: AuthChangeEvent, session: Session | null) {
      for (const [id, subscriber] of subscribers) {
        if (subscriber.backlog) subscriber.backlog.push([event, session])
        else queue.push(() => subscribers.has(id) && callIsolated(() => subscriber.callback(event, session)))
      }
      drain()
    },
    subscribe(callback: Callback, session: Session | null): { data: { subscription: AuthSubscription & { callback: Callback } } } {
      const id = Symbol('subscription')
      subscribers.set(id, { callback, backlog: [] })
      if (isOpen) void Promise.resolve().then(() => tellInitial(id, session))
      return { data: { subscription: { id, callback, unsubscribe: () => void subscribers.delete(id) } } }
    },
  }
}
