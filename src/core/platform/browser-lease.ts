import type { Clock, Lease, Random } from './ports.js'
import { createStorageLease } from './storage-lease.js'

/** Web Locks where there are any, else a lease in `localStorage`, else none: then no other tab shares the storage either. */
export function createBrowserLease(clock: Clock, random: Random): Lease {
  const inStorage = createStorageLease({ clock, random, storage: () => globalThis.localStorage })
  return {
    hold(request, work) {
      if (typeof window === 'undefined') return work()
      return typeof navigator !== 'undefined' && 'locks' in navigator ? holdLock(clock, request, work) : inStorage.hold(request, work)
    },
  }
}

/** A frozen tab keeps its lock: after `patience` the work goes on without, and the session's revision check makes that safe. */
async function holdLock<T>(clock: Clock, { name, patience }: { name: string; patience: number }, work: () => Promise<T>): Promise<T> {
  const waiting = new AbortController()
  const stopWaiting = clock.setTimer(() => waiting.abort(), patience)
  let running: Promise<T> | null = null
  try {
    await navigator.locks.request(name, { signal: waiting.signal }, () => {
      stopWaiting()
      running ??= work()
      return running.then(() => undefined, () => undefined)
    })
  } catch {
    stopWaiting() // Not granted: aborted above, or refused on an opaque origin.
  }
  return running ?? work()
}
