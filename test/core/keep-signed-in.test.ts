import { expect, test } from 'vitest'
import type { StoragePort } from 'latchkey/core'
import { createAnswer } from '../../src/testing/fake-platform.js'
import { bob, setUp, storageKey } from './session-fixtures.js'

const password = { email: 'ada@example.test', password: 'secret' }

/** Storage of one tab, which outlives its reloads. */
function createTabStorage(): StoragePort & { items: Map<string, string> } {
  const items = new Map<string, string>()
  return { items, getItem: (key) => items.get(key) ?? null, setItem: (key, value) => void items.set(key, value), removeItem: (key) => void items.delete(key) }
}

/** A browser whose tabs can keep a session to themselves. */
function setUpTabs() {
  const world = setUp({ '/logout': () => createAnswer(204) })
  world.answers.set('/token?password', () => world.issue())
  world.answers.set('/token?refresh_token', () => world.issue())
  const openTab = (tabStorage = createTabStorage()) =>
    Object.assign(world.openClient({ platform: { ...world.browser.openTab().platform, tabStorage } }), { tabStorage })
  return { ...world, openTab }
}

test('who does not want to be kept signed in has the session in this tab alone, and still after a reload', async () => {
  const world = setUpTabs()
  const [tab, other] = [world.openTab(), world.openTab()]
  expect(tab.getKeepSignedIn()).toBe(true)
  expect(await tab.setKeepSignedIn(false)).toEqual({ data: null, error: null })
  expect([tab.getKeepSignedIn(), other.getKeepSignedIn()]).toEqual([false, true])
  await tab.signInWithPassword(password)
  expect(world.stored()).toBeNull()
  await world.browser.settle()
  expect(other.getSnapshot().status).toBe('signed-out')
  expect(world.openTab().getSnapshot().status).toBe('signed-out')
  const reloaded = world.openTab(tab.tabStorage)
  expect(reloaded.getSnapshot()).toMatchObject({ status: 'signed-in', persistence: 'storage' })
  expect((await reloaded.refreshSession()).error).toBeNull()
  expect(world.stored()).toBeNull()
  expect(JSON.parse(tab.tabStorage.items.get(storageKey) ?? '')).toEqual(Object(reloaded.getSnapshot()).session)
})

test('the session moves with the choice, in both directions, and nobody hears of it', async () => {
  const world = setUpTabs()
  const tab = world.openTab()
  await tab.signInWithPassword(password)
  const before = tab.getSnapshot()
  const events: string[] = []
  tab.onAuthStateChange((event) => void events.push(event))
  await tab.setKeepSignedIn(false)
  expect(world.stored()).toBeNull()
  expect(tab.tabStorage.items.has(storageKey)).toBe(true)
  await tab.setKeepSignedIn(true)
  expect(world.stored()).toEqual(Object(before).session)
  expect([...tab.tabStorage.items.keys()]).toEqual([])
  expect(tab.getSnapshot()).toBe(before)
  expect(events).toEqual(['INITIAL_SESSION'])
})

test('a session moves when no tab renews it any more, so that what is moved can be renewed', async () => {
  const world = setUpTabs()
  world.store(world.issue())
  let answer: (value: unknown) => void = () => undefined
  const renewed = world.issue()
  world.answers.set('/token?refresh_token', () => new Promise((resolve) => (answer = resolve)))
  const [tab, other] = [world.openTab(), world.openTab()]
  await world.browser.settle()
  void other.refreshSession()
  await world.browser.settle()
  const moving = tab.setKeepSignedIn(false)
  await world.browser.settle()
  answer(renewed)
  await moving
  expect(JSON.parse(tab.tabStorage.items.get(storageKey) ?? '')).toMatchObject({ refresh_token: renewed.refresh_token })
  await world.browser.advance(10)
  expect(other.getSnapshot().status).toBe('signed-out')
})

test('what a tab has for itself touches nothing that the others share', async () => {
  const world = setUpTabs()
  const alone = world.openTab()
  await alone.setKeepSignedIn(false)
  await alone.signInWithPassword(password)
  const other = world.openTab()
  world.answers.set('/token?password', () => world.issue({ user: bob }))
  await other.signInWithPassword(password)
  await world.browser.settle()
  expect(alone.getSnapshot()).toMatchObject({ user: { email: 'ada@example.test' } })
  await alone.signOut()
  await world.browser.settle()
  expect(other.getSnapshot()).toMatchObject({ user: { email: 'bob@example.test' } })
  expect(world.stored()?.user.id).toBe(bob.id)
})

test('where storage is the app’s own, there is nothing to choose', async () => {
  const world = setUpTabs()
  const client = world.openClient()
  expect(await client.setKeepSignedIn(false)).toEqual({ data: null, error: null })
  await client.signInWithPassword(password)
  expect(world.stored()).not.toBeNull()
})

test('a popup leaves the redirect to the tab that opened it, where the session is to lie in that tab alone', async () => {
  const world = setUpTabs()
  world.answers.set('/token?pkce', () => world.issue())
  const notes = createTabStorage()
  const opener = world.browser.openTab()
  const popup = { closed: false, location: { replace: () => undefined }, close: () => void (popup.closed = true) }
  const tabStorage = createTabStorage()
  const page = world.openClient({ callbackPath: '/callback', platform: { ...opener.platform, tabStorage, notes, location: { ...opener.location, openPopup: () => popup } } })
  await page.setKeepSignedIn(false)
  const signingIn = page.signInWithOAuth({ provider: 'github', options: { popup: true } })
  await world.browser.settle()
  const other = world.browser.openTab('https://app.example/callback?code=abc')
  const inherited = createTabStorage()
  for (const [key, value] of tabStorage.items) inherited.items.set(key, value)
  world.openClient({ callbackPath: '/callback', platform: { ...other.platform, tabStorage: inherited, notes, location: { ...other.location, isPopup: () => true, close: popup.close } } })
  await world.browser.settle()
  expect(popup.closed).toBe(true)
  expect(world.countOf('/token?grant_type=pkce')).toBe(0)
  opener.tell('foreground')
  await world.browser.advance(1_000)
  expect(await signingIn).toMatchObject({ data: { provider: 'github', session: { user: { email: 'ada@example.test' } } }, error: null })
  expect(world.stored()).toBeNull()
  expect(notes.items.size).toBe(0)
  expect(tabStorage.items.has(storageKey)).toBe(true)
})
