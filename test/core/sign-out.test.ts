import { expect, test } from 'vitest'
import type { HttpInit } from 'latchkey/core'
import { createAnswer } from '../../src/testing/fake-platform.js'
import { makeSession, refreshPath, setUp, storageKey } from './session-fixtures.js'

const refuse = (status: number, code: string) => () => createAnswer(status, { code, message: 'refused' })

function setUpSignedIn(routes: { [path: string]: () => unknown } = {}) {
  const world = setUp(routes)
  world.store(world.issue())
  return { ...world, client: world.openClient({ autoRefreshToken: false }) }
}

test.each([[403, 'bad_jwt'], [401, 'no_authorization'], [400, 'validation_failed'], [404, 'unknown'], [500, 'user_not_found']])(
  'G12: a revocation refused with %i %s is none', async (status, code) => {
    const { client } = setUpSignedIn({ '/logout': refuse(status, code) })
    expect(await client.signOut()).toMatchObject({ data: { revoked: false }, error: { status } })
    expect(client.getSnapshot()).toEqual({ status: 'signed-out', redirect: null })
  })

test.each(['session_not_found', 'user_not_found', 'user_banned'])('G14: `%s` says that there is nothing left to revoke', async (code) => {
  const { client } = setUpSignedIn({ '/logout': refuse(403, code) })
  expect(await client.signOut()).toEqual({ data: { revoked: true }, error: null })
})

test('a scope that there is not is refused before anybody is signed out or anything is sent', async () => {
  const { client, browser } = setUpSignedIn()
  // @ts-expect-error: what JavaScript lets through
  expect(await client.signOut({ scope: 'bogus' })).toMatchObject({ data: { revoked: false }, error: { code: 'invalid_argument' } })
  expect(client.getSnapshot().status).toBe('signed-in')
  expect(browser.requests).toEqual([])
})

test('G12: the revocation outlives the page', async () => {
  const { client, browser } = setUpSignedIn()
  const sent: HttpInit[] = []
  browser.answer(async (_, init) => {
    sent.push(init)
    return createAnswer(204, null)
  })
  await client.signOut()
  expect(sent).toMatchObject([{ method: 'POST', keepalive: true }])
})

test('G12: an ended access token is renewed once, only to revoke with, and never stored', async () => {
  const world = setUp({ '/logout': () => createAnswer(204, null) })
  const renewed = world.issue()
  world.answers.set('/token?refresh_token', () => renewed)
  world.store(makeSession(world.clock.now() - 7_200_000))
  const client = world.openClient({ autoRefreshToken: false })
  expect(await client.signOut()).toEqual({ data: { revoked: true }, error: null })
  expect(world.countOf(refreshPath)).toBe(1)
  expect(world.browser.requests.at(-1)).toMatchObject({ headers: { Authorization: `Bearer ${renewed.access_token}` } })
  expect(world.stored()).toBeNull()
  expect(client.getSnapshot().status).toBe('signed-out')
})

test.each(['refresh_token_not_found', 'refresh_token_already_used', 'session_expired', 'session_not_found', 'validation_failed'])(
  'G14: an ended session that cannot be renewed for `%s` is gone already', async (code) => {
    const world = setUp({ '/token?refresh_token': refuse(400, code) })
    world.store(makeSession(world.clock.now() - 7_200_000))
    expect(await world.openClient({ autoRefreshToken: false }).signOut()).toEqual({ data: { revoked: true }, error: null })
  })

test('signing out leaves no verifier to whoever comes next', async () => {
  const { client, browser } = setUpSignedIn({ '/recover': () => ({}), '/logout': () => createAnswer(204, null) })
  await client.resetPasswordForEmail('ada@example.test')
  const verifiers = () => [...browser.storage.items.keys()].filter((key) => key.includes('code-verifier') || key.includes('flows'))
  expect(verifiers()).toContain(`${storageKey}-code-verifier`)
  await client.signOut()
  expect(verifiers()).toEqual([])
})

test('a mail that the server refuses leaves no verifier, and one whose answer was lost keeps it', async () => {
  const { client, answers, browser } = setUpSignedIn({ '/recover': refuse(429, 'over_email_send_rate_limit') })
  const verifiers = () => [...browser.storage.items.keys()].filter((key) => key.includes('code-verifier'))
  expect((await client.resetPasswordForEmail('ada@example.test')).error?.code).toBe('over_email_send_rate_limit')
  expect(verifiers()).toEqual([])
  answers.set('/recover', () => Promise.reject(new TypeError('Failed to fetch')))
  expect((await client.resetPasswordForEmail('ada@example.test')).error?.code).toBe('network_failure')
  expect(verifiers()).not.toEqual([])
})
