import type { Clock, Lease, Random } from './ports.js'

/**
 * Web Locks where there are any, else a lease in `localStorage`, else none: then no other tab shares the storage either. Loaded when it is
 * first needed, which for most pages is an hour later; where it cannot be, the work goes on without, as after a holder that sleeps.
 */
export function createBrowserLease(clock: Clock, random: Random): Lease {
  async function load(): Promise<Lease | null> {
    if (typeof window === 'undefined') return null
    if (typeof navigator !== 'undefined' && 'locks' in navigator) return (await import('./lock-lease.js')).createLockLease(clock, () => navigator.locks)
    return (await import('./storage-lease.js')).createStorageLease({ clock, random, storage: () => globalThis.localStorage })
  }
  return {
    async hold(request, work) {
      const lease = await load().catch(() => null)
      return lease ? lease.hold(request, work) : work()
    },
  }
}
