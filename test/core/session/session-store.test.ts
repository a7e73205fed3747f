import { expect, test } from 'vitest'
import { createAnswer } from '../../../src/testing/fake-platform.js'
import { ada, bob, makeSession, setUp, storageKey } from '../session-fixtures.js'

const hour = 3_600_000
const seen = (version: number) => ({ ...ada, user_metadata: { version }, updated_at: `2026-01-01T00:00:0${version}Z` })

test('G8: an answer that was overtaken by a later one does not put the user back', async () => {
  const world = setUp()
  const session = makeSession(world.clock.now(), { user: seen(0) })
  world.store(session)
  const client = world.openClient()
  let answerLate: (user: object) => void = () => undefined
  world.answers.set('/user', () => new Promise((resolve) => (answerLate = resolve)))
  const early = client.getUser()
  await world.browser.settle()
  const overtaken = answerLate
  const late = client.getUser()
  await world.browser.settle()
  answerLate(seen(2))
  await late
  overtaken(seen(1))
  await early
  expect(world.stored()?.user.user_metadata).toEqual({ version: 2 })
})

test('G8: a subscriber that signs out at once is not undone by the sign-in it heard of', async () => {
  const world = setUp({ '/logout': () => createAnswer(204) })
  world.answers.set('/token?password', () => world.issue())
  const client = world.openClient()
  client.onAuthStateChange((event) => event === 'SIGNED_IN' && client.signOut())
  await client.signInWithPassword({ email: 'ada@example.test', password: 'correct horse' })
  await world.browser.settle()
  expect(client.getSnapshot().status).toBe('signed-out')
  expect(world.stored()).toBeNull()
})

test('G4: the end of a refused session leaves a newer one in storage alone', async () => {
  const world = setUp({ '/token?refresh_token': () => createAnswer(400, { code: 'refresh_token_not_found', message: 'no' }) })
  world.store(world.issue())
  const client = world.openClient()
  world.browser.storage.fail()
  await client.refreshSession()
  world.browser.storage.heal()
  const other = makeSession(world.clock.now() + hour, { user: bob })
  world.store(other)
  await world.browser.advance(hour)
  expect(world.stored()?.refresh_token).toBe(other.refresh_token)
  expect(client.getSnapshot()).toMatchObject({ status: 'signed-in', user: { id: bob.id } })
})

test('G4: whoever is refused while storage fails takes nothing from the tabs that have renewed the session', async () => {
  const world = setUp({ '/token?refresh_token': () => createAnswer(400, { code: 'refresh_token_already_used', message: 'no' }) })
  world.store({ ...world.issue(), access_token: tokenOf('session-1') })
  const client = world.openClient()
  world.browser.storage.fail()
  await client.refreshSession()
  await world.browser.advance(hour)
  expect(client.getSnapshot().status).toBe('signed-out')
  const renewed = { ...world.issue(), access_token: tokenOf('session-1') }
  world.store(renewed)
  world.browser.storage.heal()
  client.tab.tell('foreground')
  await world.browser.settle()
  expect(world.stored()?.refresh_token).toBe(renewed.refresh_token)
  expect(client.getSnapshot().status).toBe('signed-in')
})

test('G12: a removal that failed takes the session that was meant, and no other', async () => {
  for (const isAnother of [false, true]) {
    const world = setUp({ '/logout': () => createAnswer(204) })
    const before = { ...world.issue(), access_token: tokenOf('session-1') }
    world.store(before)
    const client = world.openClient()
    world.browser.storage.fail()
    await client.signOut()
    world.browser.storage.heal()
    if (isAnother) world.store({ ...world.issue({ user: bob }), access_token: tokenOf('session-2') })
    client.tab.tell('foreground')
    await world.browser.settle()
    expect(world.browser.storage.items.has(storageKey)).toBe(isAnother)
    expect(client.getSnapshot().status).toBe(isAnother ? 'signed-in' : 'signed-out')
  }
})

test('G12: a removal that failed takes no other session when storage comes back between looking and removing', async () => {
  const world = setUp({ '/logout': () => createAnswer(204) })
  world.store({ ...world.issue(), access_token: tokenOf('session-1') })
  const tab = world.browser.openTab()
  let comesBack = false
  const getItem = (key: string) => {
    try {
      return tab.platform.storage.getItem(key)
    } finally {
      if (comesBack) world.browser.storage.heal()
    }
  }
  const client = world.openClient({ platform: { ...tab.platform, storage: { ...tab.platform.storage, getItem } } }, tab)
  world.browser.storage.fail()
  await client.signOut()
  world.store({ ...world.issue({ user: bob }), access_token: tokenOf('session-2') })
  comesBack = true
  for (let looks = 0; looks < 2; looks += 1) {
    client.tab.tell('foreground')
    await world.browser.settle()
  }
  expect(world.browser.storage.items.has(storageKey)).toBe(true)
  expect(client.getSnapshot()).toMatchObject({ status: 'signed-in', user: { id: bob.id } })
})

const tokenOf = (session: string) => `e30.${btoa(JSON.stringify({ session_id: session, sub: ada.id }))}.c2ln`
