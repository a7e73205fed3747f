import { createLockLease } from './lock-lease.js'
import type { Clock, Lease, Random } from './ports.js'

/** Web Locks where there are any, else a lease in `localStorage`, else none: then no other tab shares the storage either. */
export function createBrowserLease(clock: Clock, random: Random): Lease {
  const byLock = createLockLease(clock, () => navigator.locks)
  return {
    async hold(request, work) {
      if (typeof window === 'undefined') return work()
      if (typeof navigator !== 'undefined' && 'locks' in navigator) return byLock.hold(request, work)
      const { createStorageLease } = await import('./storage-lease.js')
      return createStorageLease({ clock, random, storage: () => globalThis.localStorage }).hold(request, work)
    },
  }
}
