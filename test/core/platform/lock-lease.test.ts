import { expect, test } from 'vitest'
import type { Locks } from '../../../src/core/platform/lock-lease.js'
import { createLease } from '../../../src/core/platform/lock-lease.js'
import { createFakeClock } from '../../../src/testing/fake-clock.js'

/** Web Locks of one browser, as far as the lease uses them. */
function createLocks() {
  const queue: { clientId: string; begin: () => void }[] = []
  const open = (clientId: string): Locks => ({
    query: async () => ({ held: queue.slice(0, 1).map((first) => ({ name: 'lease', clientId: first.clientId })) }),
    request: (_, { signal }, callback) => new Promise((resolve, reject) => {
      const leave = () => {
        const place = queue.indexOf(entry)
        queue.splice(place, 1)
        if (place === 0) queue[0]?.begin()
      }
      const abort = () => {
        leave()
        reject(new DOMException('Aborted.', 'AbortError'))
      }
      const begin = () => {
        signal.removeEventListener('abort', abort)
        callback().then(resolve, reject).finally(leave)
      }
      const entry = { clientId, begin }
      signal.addEventListener('abort', abort)
      if (queue.push(entry) === 1) begin()
    }),
  })
  return { open }
}

test('G4: a queue that moves is waited for, however long it is', async () => {
  const clock = createFakeClock()
  const locks = createLocks()
  let atWork = 0
  let most = 0
  const work = async () => {
    most = Math.max(most, (atWork += 1))
    await new Promise<void>((resolve) => void clock.setTimer(resolve, 10_000))
    atWork -= 1
  }
  const all = Promise.all(['A', 'B', 'C', 'D', 'E'].map((tab) => createLease({ clock, locks: () => locks.open(tab) }).hold({ name: 'lease', patience: 15_000 }, work)))
  await clock.advance(60_000)
  await all
  expect(most).toBe(1)
})

test('G4: a frozen tab that keeps the lock is passed by after one patience', async () => {
  const clock = createFakeClock()
  const locks = createLocks()
  void locks.open('frozen').request('lease', { signal: new AbortController().signal }, () => new Promise(() => undefined))
  let isDone = false
  const holding = createLease({ clock, locks: () => locks.open('A') }).hold({ name: 'lease', patience: 15_000 }, async () => void (isDone = true))
  await clock.advance(14_000)
  expect(isDone).toBe(false)
  await clock.advance(2_000)
  await holding
  expect(isDone).toBe(true)
})

test('works without the lock where the browser refuses it', async () => {
  const lease = createLease({ clock: createFakeClock(), locks: () => ({ request: () => Promise.reject(new DOMException('Denied.', 'SecurityError')) }) })
  await expect(lease.hold({ name: 'lease', patience: 1_000 }, async () => 'done')).resolves.toBe('done')
})
