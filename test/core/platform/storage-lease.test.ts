import { expect, test } from 'vitest'
import { createLease } from '../../../src/core/platform/storage-lease.js'
import { createFakeBrowser } from '../../../src/testing/fake-platform.js'

function setUp() {
  const browser = createFakeBrowser()
  const { random } = browser.openTab().platform
  const { items } = browser.storage
  const storage = () => ({ getItem: (key: string) => items.get(key) ?? null, setItem: (key: string, value: string) => void items.set(key, value), removeItem: (key: string) => void items.delete(key) })
  return { browser, items, open: () => createLease({ clock: browser.clock, random, storage }) }
}

test('G4: without Web Locks one works at a time, and the lease is gone afterwards', async () => {
  const { browser, items, open } = setUp()
  let atWork = 0
  let most = 0
  const work = async () => {
    atWork += 1
    most = Math.max(most, atWork)
    await new Promise<void>((resolve) => void browser.clock.setTimer(resolve, 500))
    atWork -= 1
  }
  const all = Promise.all(Array.from({ length: 5 }, () => open().hold({ name: 'lease', patience: 60_000 }, work)))
  await browser.advance(60_000)
  await all
  expect(most).toBe(1)
  expect([...items.keys()]).toEqual([])
})

test('G4: a holder that died is waited for no longer than its lease, and waiting is bounded', async () => {
  const { browser, items, open } = setUp()
  items.set('lease', `dead ${browser.clock.now() + 15_000}`)
  let isDone = false
  const holding = open().hold({ name: 'lease', patience: 5_000 }, async () => void (isDone = true))
  await browser.advance(4_000)
  expect(isDone).toBe(false)
  await browser.advance(8_000)
  await holding
  expect(isDone).toBe(true)
})

test('G4: a lease lasts as long as the work that it guards may take', async () => {
  const { browser, open } = setUp()
  const patience = 90_000
  const order: string[] = []
  const work = (name: string, time: number) => async () => {
    order.push(`${name} begins`)
    await new Promise<void>((resolve) => void browser.clock.setTimer(resolve, time))
    order.push(`${name} ends`)
  }
  const first = open().hold({ name: 'lease', patience }, work('first', 50_000))
  await browser.advance(1_000)
  const second = open().hold({ name: 'lease', patience }, work('second', 10))
  await browser.advance(60_000)
  await Promise.all([first, second])
  expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
})
