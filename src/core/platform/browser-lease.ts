import { createLockLease } from './lock-lease.js'
import type { Clock, Lease, Random } from './ports.js'
import { createStorageLease } from './storage-lease.js'

/** Web Locks where there are any, else a lease in `localStorage`, else none: then no other tab shares the storage either. */
export function createBrowserLease(clock: Clock, random: Random): Lease {
  const inStorage = createStorageLease({ clock, random, storage: () => globalThis.localStorage })
  const byLock = createLockLease(clock, () => navigator.locks)
  return {
    hold(request, work) {
      if (typeof window === 'undefined') return work()
      const hasLocks = typeof navigator !== 'undefined' && 'locks' in navigator
      return (hasLocks ? byLock : inStorage).hold(request, work)
    },
  }
}
