import { expect, test } from 'vitest'
import type { StoragePort } from 'latchkey/core'
import { createAnswer } from '../../../src/testing/fake-platform.js'
import { ada, makeSession, makeToken, setUp, storageKey } from '../session-fixtures.js'

const password = { email: 'ada@example.test', password: 'secret' }

/** A session of a sign-in that has a name, as GoTrue's have. */
function namedSession(now: number, id: string) {
  const session = makeSession(now)
  const iat = Math.floor(now / 1000)
  return { ...session, access_token: makeToken({ sub: ada.id, iat, exp: iat + 3600, session_id: id }) }
}

/** Storage that answers later, whose removals are lost while the page is closing. */
function slowStorage() {
  const items = new Map<string, string>()
  const reads: string[] = []
  let isClosing = false
  const storage: StoragePort = {
    getItem: async (key) => {
      reads.push(key)
      return items.get(key) ?? null
    },
    setItem: async (key, value) => void items.set(key, value),
    removeItem: (key) => (isClosing ? new Promise(() => undefined) : Promise.resolve(void items.delete(key))),
  }
  return { items, reads, storage, close: () => void (isClosing = true), open: () => void (isClosing = false) }
}

function memoryNotes(): StoragePort & { size: () => number } {
  const items = new Map<string, string>()
  return { getItem: (key) => items.get(key) ?? null, setItem: (key, value) => void items.set(key, value), removeItem: (key) => void items.delete(key), size: () => items.size }
}

test('G12: a removal that the closing page has cut off is repeated at the next load, before anybody is signed in by it', async () => {
  const world = setUp({ '/logout': () => createAnswer(204) })
  const [{ items, storage, close, open }, notes] = [slowStorage(), memoryNotes()]
  items.set(storageKey, JSON.stringify(namedSession(world.clock.now(), 'one')))
  const load = () => world.openClient({ platform: { ...world.browser.openTab().platform, storage, notes } })
  const first = load()
  await world.browser.settle()
  expect(first.getSnapshot().status).toBe('signed-in')
  close()
  void first.signOut()
  await world.browser.settle()
  first.dispose()
  expect(items.has(storageKey)).toBe(true)
  open()
  const next = load()
  const seen: string[] = []
  next.subscribe(() => seen.push(next.getSnapshot().status))
  await world.browser.settle()
  expect(next.getSnapshot().status).toBe('signed-out')
  expect(seen).not.toContain('signed-in')
  expect(items.has(storageKey)).toBe(false)
  expect(notes.size()).toBe(0)
})

test('G12: what is still to be removed is one sign-in: a later one stays', async () => {
  const world = setUp({ '/logout': () => createAnswer(204) })
  const [{ items, storage, close, open }, notes] = [slowStorage(), memoryNotes()]
  items.set(storageKey, JSON.stringify(namedSession(world.clock.now(), 'one')))
  const load = () => world.openClient({ platform: { ...world.browser.openTab().platform, storage, notes } })
  const first = load()
  await world.browser.settle()
  close()
  void first.signOut()
  await world.browser.settle()
  first.dispose()
  open()
  items.set(storageKey, JSON.stringify(namedSession(world.clock.now(), 'two')))
  const next = load()
  await world.browser.settle()
  expect(next.getSnapshot().status).toBe('signed-in')
  expect(notes.size()).toBe(0)
})

test('G12 G15: a removal that was made up for is told to the other tabs', async () => {
  const world = setUp({ '/logout': () => createAnswer(204) })
  const [{ items, storage, close, open }, notes] = [slowStorage(), memoryNotes()]
  items.set(storageKey, JSON.stringify(namedSession(world.clock.now(), 'one')))
  const load = () => world.openClient({ platform: { ...world.browser.openTab().platform, storage, notes } })
  const [first, other] = [load(), load()]
  await world.browser.settle()
  close()
  void first.signOut()
  await world.browser.settle()
  first.dispose()
  open()
  expect(other.getSnapshot().status).toBe('signed-in')
  load()
  await world.browser.advance(100)
  expect(other.getSnapshot().status).toBe('signed-out')
})

test('G12: what is still to be removed is not forgotten because another tab writes', async () => {
  const world = setUp({ '/logout': () => createAnswer(204), '/user': () => ({ ...ada, user_metadata: { seen: true } }) })
  const [{ items, storage, close, open }, notes] = [slowStorage(), memoryNotes()]
  items.set(storageKey, JSON.stringify(namedSession(world.clock.now(), 'one')))
  const load = (tab = world.browser.openTab()) => world.openClient({ platform: { ...tab.platform, storage, notes } }, tab)
  const [first, other] = [load(), load()]
  await world.browser.settle()
  close()
  void first.signOut()
  await world.browser.settle()
  first.dispose()
  open()
  await other.updateUser({ data: { seen: true } })
  const next = load()
  await world.browser.settle()
  other.tab.tell('foreground')
  await world.browser.settle()
  expect([next, other].map((client) => client.getSnapshot().status)).toEqual(['signed-out', 'signed-out'])
  expect(items.has(storageKey)).toBe(false)
})

test.each([
  ['throws', (): never => { throw new Error('denied') }],
  ['rejects', () => Promise.reject(new Error('denied'))],
])('G37: with a storage that %s, one signs in all the same, stays so, and signs out', async (_, fail) => {
  const world = setUp({ '/token?refresh_token': () => world.issue(), '/token?password': () => world.issue(), '/logout': () => createAnswer(204) })
  const storage: StoragePort = { getItem: fail, setItem: fail, removeItem: fail }
  const client = world.openClient({ platform: { ...world.browser.openTab().platform, storage } })
  await world.browser.settle()
  expect(client.getSnapshot().status).toBe('signed-out')
  expect((await client.signInWithPassword(password)).error).toBeNull()
  expect(client.getSnapshot()).toMatchObject({ status: 'signed-in', persistence: 'memory' })
  client.tab.tell('foreground')
  await world.browser.advance(2_000)
  expect((await client.refreshSession()).error).toBeNull()
  expect(client.getSnapshot()).toMatchObject({ status: 'signed-in', persistence: 'memory' })
  await client.signOut()
  expect(client.getSnapshot().status).toBe('signed-out')
})

test('G37: once storage works again, what is written next is kept there', async () => {
  const world = setUp({ '/token?refresh_token': () => world.issue(), '/token?password': () => world.issue() })
  const client = world.openClient()
  world.browser.storage.fail()
  await client.signInWithPassword(password)
  world.browser.storage.heal()
  await world.browser.advance(2_000)
  await client.signInWithPassword(password)
  expect(client.getSnapshot()).toMatchObject({ persistence: 'storage', session: { access_token: world.stored()?.access_token } })
})

test('a stored session with an empty refresh token counts as long as its access token lives, as with auth-js', async () => {
  const world = setUp({ '/token?refresh_token': () => createAnswer(400, { code: 'validation_failed', message: 'Refresh token is not valid' }) })
  world.store({ ...world.issue(), refresh_token: '' })
  const client = world.openClient()
  expect(client.getSnapshot().status).toBe('signed-in')
  await world.browser.advance(3_600_000)
  expect(client.getSnapshot().status).toBe('signed-out')
})
