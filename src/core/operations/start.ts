import { remainingLife } from '../session/index.js'
import type { Parts } from './parts.js'

const longestLoading = 2_000

/** Works out the first state: from storage, and by a renewal where the stored token has ended; at once where neither takes time. */
export function startSession({ store, refresher, platform }: Pick<Parts, 'store' | 'refresher' | 'platform'>, isAutomatic: boolean) {
  const finish = () => {
    const held = store.current()
    const { clock, lifecycle } = platform
    const hasEnded = held && remainingLife(held.session, held.mark, clock.now()).life <= 0
    if (!hasEnded || !isAutomatic || !lifecycle.isOnline()) return store.settle()
    const stopTimer = clock.setTimer(() => {
      store.set({ connection: 'degraded' })
      store.settle()
    }, longestLoading)
    void refresher.renewIfDue().catch(() => undefined).then(() => {
      stopTimer()
      store.settle()
    })
  }
  const reading = store.follow()
  if (reading instanceof Promise) void reading.then(finish, store.settle)
  else finish()
}
