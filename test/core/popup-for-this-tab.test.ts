import type { AuthClientOptions, StoragePort } from 'latchkey/core'
import { expect, test } from 'vitest'
import { setUp, storageKey } from './session-fixtures.js'

function createStorage(): StoragePort & { items: Map<string, string> } {
  const items = new Map<string, string>()
  return { items, getItem: (key) => items.get(key) ?? null, setItem: (key, value) => void items.set(key, value), removeItem: (key) => void items.delete(key) }
}

/** A page whose session is to lie in its tab alone, and which has begun a sign-in in a popup. */
async function beginInPopup(options: Partial<AuthClientOptions> = {}) {
  const world = setUp()
  world.answers.set('/token?pkce', () => world.issue())
  const [notes, tabStorage] = [createStorage(), createStorage()]
  const opener = world.browser.openTab()
  const addresses: string[] = []
  const departures: string[] = []
  const popup = { closed: false, location: { replace: (url: string) => void addresses.push(url) }, close: () => void (popup.closed = true) }
  const location = { ...opener.location, openPopup: () => popup, assign: (url: string) => void departures.push(url) }
  const page = world.openClient({ callbackPath: '/callback', ...options, platform: { ...opener.platform, tabStorage, notes, location } })
  await page.setKeepSignedIn(false)
  const controller = new AbortController()
  const signingIn = page.signInWithOAuth({ provider: 'github', options: { popup: true } }, { signal: controller.signal })
  await world.browser.settle()

  /** The provider sends the popup back with this. */
  async function land(carried: string) {
    const tab = world.browser.openTab(`https://app.example/callback${carried}`)
    const own = createStorage()
    for (const [key, value] of tabStorage.items) own.items.set(key, value)
    world.openClient({ callbackPath: '/callback', ...options, platform: { ...tab.platform, tabStorage: own, notes, location: { ...tab.location, isPopup: () => true, close: popup.close } } })
    await world.browser.settle()
  }
  const openPage = () => world.openClient({ platform: { ...world.browser.openTab().platform, notes, tabStorage: createStorage() } })
  return { ...world, opener, popup, addresses, departures, notes, tabStorage, signingIn, land, openPage, cancel: () => controller.abort() }
}

const left = ({ notes }: Awaited<ReturnType<typeof beginInPopup>>) => [...notes.items.values()].join()

test('G15, G35: a popup never leaves a token where other tabs read, whatever it comes back with', async () => {
  const world = await beginInPopup()
  const tokens = world.issue()
  await world.land(`#access_token=${tokens.access_token}&refresh_token=${tokens.refresh_token}&expires_in=3600&token_type=bearer`)
  expect(left(world)).not.toContain(tokens.access_token)
  expect(left(world)).not.toContain(tokens.refresh_token)
  expect(world.stored()).toBeNull()
})

test('G15, G35: with implicit redirects it goes there in this page, as tokens have no other way into this tab alone', async () => {
  const world = await beginInPopup({ flowType: 'implicit' })
  expect(world.popup.closed).toBe(true)
  expect(world.addresses).toEqual([])
  expect(world.departures).toEqual([expect.stringContaining('/authorize?provider=github')])
})

test('G15, G35: a code that the opener has not taken for a minute is used by nobody, and the next page removes it', async () => {
  const world = await beginInPopup()
  await world.land('?code=abc')
  expect(left(world)).toContain('code=abc')
  world.openPage()
  await world.browser.settle()
  expect(left(world)).toContain('code=abc')
  await world.browser.advance(60_001)
  world.openPage()
  await world.browser.settle()
  expect(world.notes.items.size).toBe(0)
})

test('what a popup has left for a page that is gone is removed by the page of a signed-in person too', async () => {
  const world = await beginInPopup()
  world.answers.set('/token?password', () => world.issue())
  world.answers.set('/user', () => world.issue().user)
  await world.land('?code=abc')
  const page = world.openPage()
  await page.setKeepSignedIn(true)
  await page.signInWithPassword({ email: 'ada@example.test', password: 'secret' })
  await world.browser.advance(60_001)
  expect(left(world)).toContain('code=abc')
  const other = world.openPage()
  await world.browser.settle()
  await other.getUser()
  await world.browser.settle()
  expect([...world.notes.items.keys()].filter((key) => key.endsWith('popup'))).toEqual([])
})

test('G15, G35: an opener that comes back too late does not use the code', async () => {
  const world = await beginInPopup()
  await world.land('?code=abc')
  await world.browser.advance(60_001)
  world.opener.tell('foreground')
  await world.browser.advance(6_000)
  expect((await world.signingIn).error).toMatchObject({ code: 'popup_closed' })
  expect(world.countOf('/token?grant_type=pkce')).toBe(0)
  expect(world.notes.items.size).toBe(0)
})

test('G15, G35: an opener that has given up leaves no code behind', async () => {
  const world = await beginInPopup()
  await world.land('?code=abc')
  world.cancel()
  expect((await world.signingIn).error).toMatchObject({ code: 'request_aborted' })
  await world.browser.settle()
  expect(world.notes.items.size).toBe(0)
  expect(world.tabStorage.items.has(storageKey)).toBe(false)
})
