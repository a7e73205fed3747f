import { attempt } from '../../shared/maybe-promise.js'
import type { Clock, Lease, Random } from './ports.js'

/**
 * Web Locks where there are any, else a lease in `localStorage`, else none: then no other tab shares the storage either. Loaded when it is
 * first needed, which for most pages is an hour later; where it cannot be, the work goes on without, as after a holder that sleeps.
 */
export function createBrowserLease(clock: Clock, random: Random): Lease {
  const load = () => ('locks' in window.navigator ? import('./lock-lease.js') : import('./storage-lease.js'))
  return {
    async hold(request, work) {
      const lease = await attempt(async () => (await load()).createLease({ clock, random }), null)
      return lease ? lease.hold(request, work) : work()
    },
  }
}
