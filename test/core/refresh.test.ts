import { expect, test } from 'vitest'
import { createAnswer } from '../../src/testing/fake-platform.js'
import { makeSession, refreshPath, setUp, storageKey } from './session-fixtures.js'

const hour = 3_600_000

test('G4: fifty tabs with an expired session on one storage send one refresh, and all are signed in', async () => {
  const world = setUp()
  world.answers.set('/token?refresh_token', () => world.issue())
  world.store(makeSession(world.clock.now() - 2 * hour))
  const clients = Array.from({ length: 50 }, () => world.openClient())
  await world.browser.advance(5_000)
  expect(world.countOf(refreshPath)).toBe(1)
  for (const client of clients) {
    expect(client.getSnapshot()).toMatchObject({ status: 'signed-in', session: { access_token: world.stored()?.access_token } })
  }
})

test('G9: an offline start is signed in within the first tick, and coming online refreshes once', async () => {
  const world = setUp()
  world.answers.set('/token?refresh_token', () => world.issue())
  world.store(makeSession(world.clock.now() - 2 * hour))
  const tab = world.browser.openTab()
  tab.tell('offline')
  const client = world.openClient({}, tab)
  expect(client.getSnapshot()).toMatchObject({ status: 'signed-in', connection: 'offline' })
  await expect(client.getAccessToken()).rejects.toMatchObject({ name: 'AuthRetryableFetchError' })
  expect((await client.getSession()).data.session).toBeNull()
  tab.tell('online')
  await world.browser.advance(10_000)
  expect(world.countOf(refreshPath)).toBe(1)
  expect(client.getSnapshot()).toMatchObject({ status: 'signed-in', connection: 'online' })
})

test('G12: signing out is done before the call returns, and says that the server was told', async () => {
  const world = setUp({ '/logout': () => createAnswer(204) })
  world.store(world.issue())
  const client = world.openClient()
  const leaving = client.signOut()
  expect(client.getSnapshot().status).toBe('signed-out')
  expect(world.stored()).toBeNull()
  expect(await leaving).toEqual({ data: { revoked: true }, error: null })
})

test('G6: a refused refresh of an ended token signs out; anything else keeps the session', async () => {
  for (const [status, body, outcome] of [
    [400, { code: 'refresh_token_not_found', message: 'no' }, 'signed-out'],
    [429, { code: 'over_request_rate_limit', message: 'slow' }, 'signed-in'],
    [403, '<html>', 'signed-in'], [409, { code: 'conflict', message: 'x' }, 'signed-in'], [500, { code: 'unexpected_failure', message: 'x' }, 'signed-in'],
  ] as const) {
    const world = setUp({ '/token?refresh_token': () => createAnswer(status, body) })
    world.store(makeSession(world.clock.now() - 2 * hour))
    const client = world.openClient()
    await world.browser.advance(100)
    expect(client.getSnapshot()).toMatchObject(outcome === 'signed-in' ? { status: outcome, connection: 'degraded' } : { status: outcome })
  }
})

test('G6: the server’s word on when to come back is heeded', async () => {
  const world = setUp({ '/token?refresh_token': () => createAnswer(429, { code: 'over_request_rate_limit', message: 'you can only request this after 40 seconds.' }) })
  world.store(makeSession(world.clock.now() - 7_200_000))
  world.openClient()
  await world.browser.advance(39_000)
  expect(world.countOf(refreshPath)).toBe(1)
  await world.browser.advance(2_000)
  expect(world.countOf(refreshPath)).toBe(2)
})

test('G6: a `Retry-After` header sets the pace of renewal', async () => {
  const world = setUp({ '/token?refresh_token': () => createAnswer(503, {}, { 'retry-after': '40' }) })
  world.store(makeSession(world.clock.now() - 2 * hour))
  world.openClient()
  await world.browser.advance(39_000)
  expect(world.countOf(refreshPath)).toBe(1)
  await world.browser.advance(2_000)
  expect(world.countOf(refreshPath)).toBe(2)
})

test('G6: a terminal code in the answer of a server in trouble ends nothing', async () => {
  const world = setUp({ '/token?refresh_token': () => createAnswer(500, { code: 'session_expired', message: 'x' }) })
  world.store(makeSession(world.clock.now() - 7_200_000))
  const client = world.openClient()
  await world.browser.advance(5_000)
  expect(client.getSnapshot()).toMatchObject({ status: 'signed-in', connection: 'degraded' })
  expect(world.stored()).not.toBeNull()
})

test('G9: once the network is back, failures of before delay nothing', async () => {
  const world = setUp({ '/token?refresh_token': () => createAnswer(503, {}) })
  world.store(makeSession(world.clock.now() - 7_200_000))
  const client = world.openClient()
  await world.browser.advance(20_000)
  const before = world.countOf(refreshPath)
  world.answers.set('/token?refresh_token', () => world.issue())
  client.tab.tell('offline')
  client.tab.tell('online')
  await world.browser.settle()
  expect(world.countOf(refreshPath)).toBe(before + 1)
  expect(client.getSnapshot()).toMatchObject({ connection: 'online' })
})

test('G3: `getSession()` of a living session in a storage of the app’s own waits for no renewal that is under way', async () => {
  const world = setUp({ '/token?refresh_token': () => new Promise(() => undefined) })
  const session = world.issue()
  const kept = new Map([[storageKey, JSON.stringify(session)]])
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) }
  const client = world.openClient({ storage, autoRefreshToken: false, platform: { ...world.browser.openTab().platform, storage } })
  void client.refreshSession()
  await world.browser.settle()
  expect(world.countOf(refreshPath)).toBe(1)
  const answers: unknown[] = []
  void client.getSession().then(({ data }) => answers.push(data.session?.access_token))
  await world.browser.settle()
  expect(answers).toEqual([session.access_token])
})
