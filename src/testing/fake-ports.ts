import type { ChannelPort, Clock, Lease, Lifecycle, LifecycleEvent, LocationPort, StoragePort } from '../core/index.js'

/** How long a message or a storage event is on its way to another tab. */
const delivery = 1

/** One storage that many tabs share; each tab hears of what the others write. */
export function createFakeStorage(clock: Clock) {
  const items = new Map<string, string>()
  const listeners = new Map<object, (key: string | null) => void>()
  const traffic = { reads: 0, writes: 0 }
  let failure: Error | null = null
  const tell = (tab: object, key: string) => {
    for (const [other, listener] of listeners) if (other !== tab) clock.setTimer(() => listeners.has(other) && listener(key), delivery)
  }
  const guard = () => {
    if (failure) throw failure
  }
  function open(): StoragePort {
    const tab = {}
    return {
      getItem(key) {
        guard()
        traffic.reads += 1
        return items.get(key) ?? null
      },
      setItem(key, value) {
        guard()
        traffic.writes += 1
        items.set(key, value)
        tell(tab, key)
      },
      removeItem(key) {
        guard()
        if (items.delete(key)) tell(tab, key)
      },
      listen(listener) {
        listeners.set(tab, listener)
        return () => void listeners.delete(tab)
      },
    }
  }
  return { items, traffic, open, fail: (error: Error | null = new Error('The storage is denied.')) => void (failure = error), heal: () => void (failure = null) }
}

/** Lines between tabs, with all that was ever sent on them. */
export function createFakeChannels(clock: Clock) {
  const lines = new Set<{ name: string; listener: (message: string) => void }>()
  const messages: { name: string; message: string }[] = []
  const open = (): ChannelPort => ({
    open(name, listener) {
      const line = { name, listener }
      lines.add(line)
      return {
        post(message) {
          messages.push({ name, message })
          for (const other of lines) if (other !== line && other.name === name) clock.setTimer(() => lines.has(other) && other.listener(message), delivery)
        },
        close: () => void lines.delete(line),
      }
    },
  })
  return { open, messages }
}

/** Locks of one browser: the first in the queue works, a tab that dies lets go. */
export function createFakeLeases(clock: Clock) {
  const queues = new Map<string, { tab: object; begin: () => void }[]>()
  const queueOf = (name: string) => queues.get(name) ?? queues.set(name, []).get(name) ?? []
  function leave(name: string, entry: object) {
    const queue = queueOf(name)
    const place = queue.findIndex((other) => other === entry)
    if (place < 0) return
    queue.splice(place, 1)
    if (place === 0) queue[0]?.begin()
  }
  const open = (tab: object): Lease => ({
    hold({ name, patience }, work) {
      return new Promise((resolve, reject) => {
        let hasBegun = false
        const begin = () => {
          if (hasBegun) return
          hasBegun = true
          stopWaiting()
          work().then(resolve, reject).finally(() => leave(name, entry))
        }
        const entry = { tab, begin }
        const stopWaiting = clock.setTimer(begin, patience)
        if (queueOf(name).push(entry) === 1) begin()
      })
    },
  })
  const release = (tab: object) => {
    for (const [name, queue] of queues) for (const entry of queue.filter((other) => other.tab === tab)) leave(name, entry)
  }
  return { open, release, holders: () => [...queues].filter(([, queue]) => queue.length).map(([name]) => name) }
}

/** A page's life, as the test tells it. */
export function createFakeLifecycle(): Lifecycle & { tell(event: LifecycleEvent): void } {
  const listeners = new Set<(event: LifecycleEvent) => void>()
  let isOnline = true
  return {
    isOnline: () => isOnline,
    listen(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    tell(event) {
      if (event === 'online' || event === 'offline') isOnline = event === 'online'
      for (const listener of [...listeners]) listener(event)
    },
  }
}

/** A page's address, and where it was sent. */
export function createFakeLocation(href: string | null): LocationPort & { visited: string[]; replaced: string[]; setHref(next: string): void } {
  let current = href
  const visited: string[] = []
  const replaced: string[] = []
  const page = {}
  return {
    page: href === null ? null : page,
    visited,
    replaced,
    href: () => current,
    setHref: (next) => void (current = next),
    replace(url) {
      current = url
      replaced.push(url)
    },
    assign: (url) => void visited.push(url),
  }
}
