import { remainingLife } from '../session/index.js'
import { findCallback, handleRedirect } from './handle-redirect.js'
import type { Parts } from './parts.js'

const longestLoading = 2_000

/** Works out the first state: from storage, a redirect, a renewal where the stored token has ended; at once where none takes time. */
export function startSession(parts: Parts): void {
  const { store } = parts
  const callback = findCallback(parts)
  const finish = () => settleStored(parts)
  const reading = store.follow()
  if (callback) void Promise.resolve(reading).then(() => handleRedirect(parts, callback, false)).then(finish, finish)
  else if (reading instanceof Promise) void reading.then(finish, store.settle)
  else finish()
}

function settleStored({ store, refresher, platform, options }: Parts): void {
  const held = store.current()
  const { clock, lifecycle } = platform
  const hasEnded = held && remainingLife(held.session, held.mark, clock.now()).life <= 0
  if (!hasEnded || options.autoRefreshToken === false || !lifecycle.isOnline()) return store.settle()
  const stopTimer = clock.setTimer(() => {
    store.set({ connection: 'degraded' })
    store.settle()
  }, longestLoading)
  void refresher.renewIfDue().catch(() => undefined).then(() => {
    stopTimer()
    store.settle()
  })
}

/** Takes this page's address as a redirect that was to land here, whatever the rule says; again after one that failed for a while. */
export async function readRedirect(parts: Parts): Promise<void> {
  await parts.start()
  const callback = findCallback(parts)
  if (callback) await handleRedirect(parts, callback, true)
}
