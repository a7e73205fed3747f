import type { Clock, Lease } from './ports.js'

/** What is used of `navigator.locks`. */
export interface Locks {
  request(name: string, options: { signal: AbortSignal }, callback: () => Promise<void>): Promise<unknown>
}

/** A lease by Web Locks. A frozen tab keeps its lock: after `patience` the work goes on without, and the session's revision check makes that safe. */
export function createLockLease(clock: Clock, locks: () => Locks): Lease {
  return {
    async hold<T>({ name, patience }: { name: string; patience: number }, work: () => Promise<T>): Promise<T> {
      const waiting = new AbortController()
      const stopWaiting = clock.setTimer(() => waiting.abort(), patience)
      let running: Promise<T> | null = null
      try {
        await locks().request(name, { signal: waiting.signal }, () => {
          stopWaiting()
          running ??= work()
          return running.then(() => undefined, () => undefined)
        })
      } catch {
        stopWaiting() // Not granted: aborted above, or refused on an opaque origin.
      }
      return running ?? work()
    },
  }
}
