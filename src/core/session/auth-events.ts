import { reportError } from '../platform/index.js'
import type { AuthChangeEvent, AuthSubscription, Session } from '../types.js'

type Callback = (event: AuthChangeEvent, session: Session | null) => unknown

interface Subscription {
  callback: Callback
  session: Session | null
  /** Whoever it ends with. */
  owner: unknown
}

interface Subscriber {
  callback: Callback
  owner: unknown
  /** Events that came before its `INITIAL_SESSION`; `null` once that has been told. */
  backlog: Told[] | null
}

type Told = [Subscriber, AuthChangeEvent, Session | null]

/** Calls the app back without waiting for it; what it throws or rejects with is reported and stops nothing. */
export function callIsolated(callback: () => unknown): void {
  new Promise((resolve) => resolve(callback())).catch(reportError)
}

/** Tells each subscriber `INITIAL_SESSION` first, then each transition once, in order. */
export function createAuthEvents() {
  const subscribers = new Set<Subscriber>()
  const queue: Told[] = []
  let isDraining = false
  let isOpen = false

  /** A subscriber may cause the next event: it waits until everybody has heard the one before. */
  function drain() {
    if (isDraining) return
    isDraining = true
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [subscriber, event, session] = next
      if (subscribers.has(subscriber)) callIsolated(() => subscriber.callback(event, session))
    }
    isDraining = false
  }

  function tellInitial(subscriber: Subscriber, session: Session | null) {
    if (!subscriber.backlog) return
    queue.push([subscriber, 'INITIAL_SESSION', session], ...subscriber.backlog)
    subscriber.backlog = null
    drain()
  }

  return {
    /** The first state is known: those who wait are told, later ones on their own. */
    open(session: Session | null) {
      isOpen = true
      for (const subscriber of [...subscribers]) tellInitial(subscriber, session)
    },
    emit(event: AuthChangeEvent, session: Session | null) {
      for (const subscriber of subscribers) (subscriber.backlog ?? queue).push([subscriber, event, session])
      drain()
    },
    subscribe({ callback, session, owner }: Subscription): { data: { subscription: AuthSubscription & { callback: Callback } } } {
      const subscriber: Subscriber = { callback, owner, backlog: [] }
      subscribers.add(subscriber)
      if (isOpen) void Promise.resolve().then(() => tellInitial(subscriber, session))
      return { data: { subscription: { id: Symbol('subscription'), callback, unsubscribe: () => void subscribers.delete(subscriber) } } }
    },
    /** Tells the subscribers of one owner nothing more. */
    forget(owner: unknown) {
      for (const subscriber of subscribers) if (subscriber.owner === owner) subscribers.delete(subscriber)
    },
  }
}
