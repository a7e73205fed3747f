import { expect, test, vi } from 'vitest'
import type { AuthChangeEvent, Platform } from 'latchkey/core'
import { createAnswer } from '../../src/testing/fake-platform.js'
import { ada, bob, makeSession, refreshPath, setUp, storageKey } from './session-fixtures.js'

const hour = 3_600_000

const listen = (client: ReturnType<ReturnType<typeof setUp>['openClient']>) => {
  const events: AuthChangeEvent[] = []
  client.onAuthStateChange((event) => void events.push(event))
  return events
}

test('G1: hiding and showing the tab changes nothing, and says nothing', async () => {
  const world = setUp()
  world.store(world.issue())
  const client = world.openClient()
  const events = listen(client)
  await world.browser.settle()
  const before = client.getSnapshot()
  const notified = vi.fn()
  client.subscribe(notified)
  for (let turn = 0; turn < 20; turn += 1) {
    client.tab.tell('background')
    client.tab.tell('foreground')
    await world.browser.settle()
  }
  expect(events).toEqual(['INITIAL_SESSION'])
  expect(notified).not.toHaveBeenCalled()
  expect(client.getSnapshot()).toBe(before)
})

test('G2: a method awaited inside a subscriber settles, whatever the event', async () => {
  const world = setUp({ '/token?refresh_token': () => world.issue(), '/token?password': () => world.issue(), '/logout': () => createAnswer(204) })
  const client = world.openClient()
  const settled: string[] = []
  client.onAuthStateChange(async (event) => {
    await client.getSession()
    if (event === 'SIGNED_IN') await client.refreshSession()
    settled.push(event)
  })
  await client.signInWithPassword({ email: 'ada@example.test', password: 'secret' })
  await world.browser.advance(2_000)
  await client.signOut()
  await world.browser.settle()
  expect(settled.sort()).toEqual(['INITIAL_SESSION', 'SIGNED_IN', 'SIGNED_OUT', 'TOKEN_REFRESHED'])
})

test('G5: a refused refresh keeps the session while its access token lives, and ends it afterwards', async () => {
  const world = setUp({ '/token?refresh_token': () => createAnswer(400, { code: 'refresh_token_not_found', message: 'no' }) })
  world.store(makeSession(world.clock.now() - hour + 60_000))
  const client = world.openClient()
  await world.browser.advance(30_000)
  expect(client.getSnapshot().status).toBe('signed-in')
  expect(await client.getAccessToken()).toBe(world.stored()?.access_token)
  await world.browser.advance(60_000)
  expect(client.getSnapshot().status).toBe('signed-out')
  expect(world.countOf(refreshPath)).toBe(1)
})

test('G6: a token that another endpoint says is gone is renewed once, and the answer decides', async () => {
  const world = setUp({
    '/user': () => createAnswer(403, { code: 'session_not_found', message: 'gone' }),
    '/token?refresh_token': () => createAnswer(400, { code: 'session_not_found', message: 'gone' }),
  })
  world.store(world.issue())
  const client = world.openClient()
  const { data, error } = await client.getUser()
  expect(data).toEqual({ user: null })
  expect(error).toMatchObject({ name: 'AuthSessionMissingError', message: 'Auth session missing!', status: 400 })
  expect(client.getSnapshot().status).toBe('signed-out')
  expect(world.countOf(refreshPath)).toBe(1)
})

test('G4: a refresh token that another tab has used up is not the end: the newer session in storage is taken', async () => {
  const world = setUp()
  const old = makeSession(world.clock.now() - 2 * hour)
  world.store(old)
  world.answers.set('/token?refresh_token', () => {
    world.store(world.issue())
    return createAnswer(400, { code: 'refresh_token_already_used', message: 'Already Used' })
  })
  const client = world.openClient()
  await world.browser.advance(100)
  expect(client.getSnapshot()).toMatchObject({ status: 'signed-in', session: { access_token: world.stored()?.access_token } })
})

test('G8: an answer that comes after a sign-out or a rotation brings nothing back', async () => {
  let answerUser: (value: unknown) => void = () => undefined
  const world = setUp({ '/user': () => new Promise((resolve) => (answerUser = resolve)), '/logout': () => createAnswer(204), '/token?refresh_token': () => world.issue() })
  world.store(world.issue())
  const client = world.openClient()
  const updating = client.updateUser({ data: { plan: 'pro' } })
  await world.browser.settle()
  await client.refreshSession()
  const rotated = world.stored()
  answerUser({ ...ada, user_metadata: { plan: 'pro' } })
  await updating
  expect(world.stored()).toEqual({ ...rotated, user: { ...ada, user_metadata: { plan: 'pro' } } })
  const late = client.updateUser({ data: { plan: 'free' } })
  await world.browser.settle()
  await client.signOut()
  answerUser({ ...ada, user_metadata: { plan: 'free' } })
  await late
  expect(world.stored()).toBeNull()
  expect(client.getSnapshot().status).toBe('signed-out')
})

test('G8: a sign-in that was under way when the person signed out is dropped', async () => {
  let answer: (value: unknown) => void = () => undefined
  const world = setUp({ '/token?password': () => new Promise((resolve) => (answer = resolve)) })
  const client = world.openClient()
  const signingIn = client.signInWithPassword({ email: 'ada@example.test', password: 'secret' })
  await world.browser.settle()
  await client.signOut()
  answer(world.issue())
  expect((await signingIn).error).toMatchObject({ name: 'AuthRefreshDiscardedError' })
  expect(client.getSnapshot().status).toBe('signed-out')
})

test('G10: a hung network ends at the deadline, or when the caller leaves, and many callers share one refresh for each backoff step', async () => {
  const world = setUp({ '/token?refresh_token': () => new Promise(() => undefined), '/token?password': () => new Promise(() => undefined) })
  world.store(makeSession(world.clock.now() - 2 * hour))
  const client = world.openClient()
  const calls = Array.from({ length: 20 }, () => client.getSession())
  const controller = new AbortController()
  const cancelled = client.signInWithPassword({ email: 'a@example.test', password: 'x' }, { signal: controller.signal })
  controller.abort()
  expect((await cancelled).error).toMatchObject({ code: 'request_aborted' })
  await world.browser.advance(2_000)
  expect(client.getSnapshot()).toMatchObject({ status: 'signed-in', connection: 'degraded' })
  await world.browser.advance(8_000)
  for (const { data, error } of await Promise.all(calls)) {
    expect(data.session).toBeNull()
    expect(error).toMatchObject({ name: 'AuthRetryableFetchError', code: 'network_timeout' })
  }
  expect(world.countOf(refreshPath)).toBe(1)
})

test.each([24, -24])('G11: with a device clock that is %i h wrong, one refresh a lifetime, and no ended token is given out', async (hours) => {
  const world = setUp()
  const serverNow = () => world.clock.now() - hours * hour
  world.answers.set('/token?password', () => makeSession(serverNow()))
  world.answers.set('/token?refresh_token', () => makeSession(serverNow()))
  const first = world.openClient()
  await first.signInWithPassword({ email: 'ada@example.test', password: 'secret' })
  first.dispose()
  const client = world.openClient()
  for (let minute = 0; minute < 175; minute += 5) {
    await world.browser.advance(5 * 60_000)
    const token = await client.getAccessToken()
    const exp = world.stored()?.access_token === token ? (world.stored()?.expires_at ?? 0) : 0
    expect(exp * 1000).toBeGreaterThan(serverNow())
  }
  expect(world.countOf(refreshPath)).toBeLessThanOrEqual(3)
})

test('G12 G14: offline, or with a revoked session, signing out still ends signed out', async () => {
  const world = setUp({ '/logout': () => createAnswer(403, { code: 'session_not_found', message: 'gone' }) })
  world.store(world.issue())
  const client = world.openClient()
  expect(await client.signOut()).toMatchObject({ error: null })
  world.store(world.issue())
  const other = world.openClient()
  other.tab.tell('offline')
  expect(await other.signOut()).toMatchObject({ data: { revoked: false }, error: { name: 'AuthRetryableFetchError' } })
  expect(other.getSnapshot().status).toBe('signed-out')
  expect(world.stored()).toBeNull()
})

test('G15: other tabs follow sign-in, refresh, another person and sign-out, and no token is ever broadcast', async () => {
  const world = setUp({ '/token?password': () => world.issue(), '/token?refresh_token': () => world.issue(), '/logout': () => createAnswer(204) })
  const [first, second] = [world.openClient(), world.openClient()]
  const events = listen(second)
  const follows = async () => {
    await world.browser.advance(10)
    expect(second.getSnapshot()).toMatchObject({ status: 'signed-in', session: { access_token: world.stored()?.access_token } })
  }
  await first.signInWithPassword({ email: 'ada@example.test', password: 'secret' })
  await follows()
  await world.browser.advance(2_000)
  await first.refreshSession()
  await follows()
  world.answers.set('/token?password', () => world.issue({ user: bob }))
  await first.signInWithPassword({ email: 'bob@example.test', password: 'secret' })
  await follows()
  await first.signOut()
  await world.browser.advance(10)
  expect(second.getSnapshot().status).toBe('signed-out')
  expect(events).toEqual(['INITIAL_SESSION', 'SIGNED_IN', 'TOKEN_REFRESHED', 'SIGNED_IN', 'SIGNED_OUT'])
  expect(world.browser.channels.messages.length).toBeGreaterThan(0)
  for (const { name, message } of world.browser.channels.messages) {
    expect(name).not.toBe(storageKey)
    expect(message).toBe('changed')
  }
})

test('G16: after hours asleep the token is renewed before it is given out', async () => {
  const world = setUp({ '/token?refresh_token': () => world.issue() })
  world.store(world.issue())
  const client = world.openClient()
  world.clock.jump(8 * hour)
  client.tab.tell('foreground')
  const token = await client.getAccessToken()
  expect(token).toBe(world.stored()?.access_token)
  expect(world.stored()?.expires_at).toBeGreaterThan(world.clock.now() / 1000)
})

test('G17: reading with a token of somebody else changes nothing here', async () => {
  const world = setUp({ '/user': () => createAnswer(403, { code: 'session_not_found', message: 'gone' }) })
  world.store(world.issue())
  const client = world.openClient()
  const before = client.getSnapshot()
  const other = makeSession(world.clock.now(), { user: bob }).access_token
  expect((await client.getUser(other)).error?.name).toBe('AuthSessionMissingError')
  await client.getClaims(other)
  await client.mfa.getAuthenticatorAssuranceLevel(other)
  expect(client.getSnapshot()).toBe(before)
  expect(world.countOf(refreshPath)).toBe(0)
})

test('G33: each transition is told once, INITIAL_SESSION first and never before the call has returned', async () => {
  const world = setUp({ '/token?refresh_token': () => world.issue(), '/token?password': () => world.issue({ user: bob }) })
  world.store(makeSession(world.clock.now() - 2 * hour))
  const client = world.openClient()
  const told: unknown[] = []
  client.onAuthStateChange((event, session) => void told.push([event, session?.user.email]))
  expect(told).toEqual([])
  await world.browser.settle()
  expect(told).toEqual([['INITIAL_SESSION', ada.email]])
  expect(world.countOf(refreshPath)).toBe(1)
  await client.signInWithPassword({ email: 'bob@example.test', password: 'secret' })
  expect(told.slice(1)).toEqual([['SIGNED_IN', bob.email]])
})

test('G33: a session that has ended at start is told as none, then as signed out', async () => {
  const world = setUp({ '/token?refresh_token': () => createAnswer(400, { code: 'session_expired', message: 'Session Expired' }) })
  world.store(makeSession(world.clock.now() - 2 * hour))
  const events = listen(world.openClient())
  await world.browser.settle()
  expect(events).toEqual(['INITIAL_SESSION', 'SIGNED_OUT'])
})

test('G34: a subscriber that throws is reported once and stops nobody', async () => {
  const report = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const world = setUp({ '/token?password': () => world.issue() })
  const client = world.openClient()
  client.onAuthStateChange((event) => {
    if (event === 'SIGNED_IN') throw new Error('mine')
  })
  const events = listen(client)
  expect((await client.signInWithPassword({ email: 'ada@example.test', password: 'secret' })).error).toBeNull()
  expect(events).toEqual(['INITIAL_SESSION', 'SIGNED_IN'])
  expect(report).toHaveBeenCalledTimes(1)
  report.mockRestore()
})

test('G36: clients of one page with the same server, key and storage are one, and a refresh in flight is joined by the next', async () => {
  let answer: (value: unknown) => void = () => undefined
  const world = setUp({ '/token?refresh_token': () => new Promise((resolve) => (answer = resolve)) })
  world.store(world.issue())
  const tab = world.browser.openTab()
  const first = world.openClient({ shared: true }, tab)
  const second = world.openClient({ shared: true }, tab)
  expect(second.getSnapshot()).toBe(first.getSnapshot())
  const refreshing = first.refreshSession()
  await world.browser.settle()
  first.dispose()
  second.dispose()
  second.dispose()
  const third = world.openClient({ shared: true }, tab)
  answer(world.issue())
  expect((await refreshing).error).toBeNull()
  expect(third.getSnapshot()).toMatchObject({ session: { access_token: world.stored()?.access_token } })
  expect(world.countOf(refreshPath)).toBe(1)
})

test('G36: a core that all have left while it renewed is awake again for the next client: it renews by itself, and hears of other tabs', async () => {
  let answer: (value: unknown) => void = () => undefined
  const world = setUp({ '/token?refresh_token': () => new Promise((resolve) => (answer = resolve)), '/logout': () => createAnswer(204) })
  world.store(world.issue())
  const tab = world.browser.openTab()
  const first = world.openClient({ shared: true }, tab)
  void first.refreshSession()
  await world.browser.settle()
  first.dispose()
  const next = world.openClient({ shared: true }, tab)
  answer(world.issue())
  await world.browser.settle()
  world.answers.set('/token?refresh_token', () => world.issue())
  await world.browser.advance(hour)
  expect(world.countOf(refreshPath)).toBe(2)
  await world.openClient().signOut()
  await world.browser.advance(100)
  expect(next.getSnapshot().status).toBe('signed-out')
})

test('G36: where there is no page, and with storage `memory`, each client has a memory of its own', async () => {
  const world = setUp({ '/token?password': () => world.issue() })
  const platform: Partial<Platform> = { ...world.browser.openTab(null).platform }
  delete platform.storage
  const [first, second] = [{}, {}].map(() => world.openClient({ shared: true, storage: 'memory', platform }))
  await first?.signInWithPassword({ email: 'ada@example.test', password: 'secret' })
  expect(first?.getSnapshot()).toMatchObject({ status: 'signed-in', persistence: 'memory' })
  expect(second?.getSnapshot().status).toBe('signed-out')
})

test('G37: storage that fails degrades to memory, and what cannot be read is nobody', async () => {
  const world = setUp({ '/token?password': () => world.issue() })
  const client = world.openClient()
  world.browser.storage.fail()
  expect((await client.signInWithPassword({ email: 'ada@example.test', password: 'secret' })).error).toBeNull()
  expect(client.getSnapshot()).toMatchObject({ status: 'signed-in', persistence: 'memory' })
  world.browser.storage.heal()
  for (const junk of ['{"access_token":', 'null', '"text"', '[]', '{"access_token":1}']) {
    world.browser.storage.items.set(storageKey, junk)
    expect(world.openClient().getSnapshot().status).toBe('signed-out')
  }
})

test('G47: the realtime client is told of every change of the token, and the getter never gives null while a session exists', async () => {
  const world = setUp({ '/token?refresh_token': () => world.issue(), '/token?password': () => world.issue(), '/logout': () => createAnswer(204) })
  const client = world.openClient()
  const setAuth = vi.fn()
  const stop = client.keepRealtimeSignedIn({ setAuth })
  expect(await client.getAccessToken()).toBeNull()
  await client.signInWithPassword({ email: 'ada@example.test', password: 'secret' })
  await world.browser.advance(2_000)
  await client.refreshSession()
  await client.signOut()
  expect(setAuth.mock.calls).toEqual([[], [], []])
  stop()
  world.answers.set('/token?refresh_token', () => createAnswer(500, { code: 'unexpected_failure', message: 'x' }))
  world.store(makeSession(world.clock.now() - hour + 30_000))
  const near = world.openClient()
  expect(await near.getAccessToken()).toBe(world.stored()?.access_token)
})

test('G3: what the app asks of asynchronous storage is kept in order, and a session survives it', async () => {
  const world = setUp({ '/token?password': () => world.issue(), '/token?refresh_token': () => world.issue(), '/logout': () => createAnswer(204) })
  const items = new Map<string, string>()
  const later = () => new Promise<void>((resolve) => void world.clock.setTimer(resolve, 5))
  const storage = {
    getItem: async (key: string) => (await later(), items.get(key) ?? null),
    setItem: async (key: string, value: string) => (await later(), void items.set(key, value)),
    removeItem: async (key: string) => (await later(), void items.delete(key)),
  }
  const client = world.openClient({ platform: { ...world.browser.openTab().platform, storage } })
  expect(client.getSnapshot().status).toBe('loading')
  const signingIn = client.signInWithPassword({ email: 'ada@example.test', password: 'secret' })
  await world.browser.advance(1_000)
  expect((await signingIn).error).toBeNull()
  expect(items.has(storageKey)).toBe(true)
  const leaving = client.signOut()
  expect(client.getSnapshot().status).toBe('signed-out')
  await world.browser.advance(1_000)
  await leaving
  expect([...items.keys()]).toEqual([])
})

test('G37: a full storage keeps the session in memory, and other tabs what they have', async () => {
  const world = setUp({ '/token?refresh_token': () => world.issue() })
  const old = world.issue()
  world.store(old)
  const tab = world.browser.openTab()
  const full = { ...tab.platform.storage, setItem: () => { throw new DOMException('full', 'QuotaExceededError') } }
  const client = world.openClient({ platform: { ...tab.platform, storage: full } })
  const other = world.openClient()
  const { data, error } = await client.refreshSession()
  expect(error).toBeNull()
  expect(client.getSnapshot()).toMatchObject({ persistence: 'memory', session: { access_token: data.session?.access_token } })
  await world.browser.advance(10)
  expect(other.getSnapshot()).toMatchObject({ status: 'signed-in', persistence: 'storage', session: { access_token: old.access_token } })
})

test('G36: a client that was disposed of tells its subscribers nothing more, and another of its core goes on', async () => {
  const world = setUp()
  world.answers.set('/token?password', () => world.issue())
  const tab = world.browser.openTab()
  const [first, second] = [world.openClient({ shared: true }, tab), world.openClient({ shared: true }, tab)]
  const told: string[] = []
  first.onAuthStateChange((event) => void told.push(`first ${event}`))
  second.onAuthStateChange((event) => void told.push(`second ${event}`))
  await world.browser.settle()
  first.dispose()
  await second.signInWithPassword({ email: 'ada@example.test', password: 'secret' })
  expect(told).toEqual(['first INITIAL_SESSION', 'second INITIAL_SESSION', 'second SIGNED_IN'])
  second.dispose()
})
