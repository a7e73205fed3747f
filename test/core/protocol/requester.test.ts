import { expect, test } from 'vitest'
import type { HttpInit } from 'latchkey/core'
import { createAnswer } from '../../../src/testing/fake-platform.js'
import { makeSession, refreshPath, setUp } from '../session-fixtures.js'

const password = { email: 'ada@example.test', password: 'secret' }

test('G10: a request that hangs is told to stop at the deadline, and not before', async () => {
  const world = setUp()
  const signals: HttpInit['signal'][] = []
  world.browser.answer((_, { signal }) => {
    signals.push(signal)
    return new Promise(() => undefined)
  })
  const client = world.openClient({ requestTimeout: 3_000 })
  const signingIn = client.signInWithPassword(password)
  await world.browser.advance(2_999)
  expect(signals.map((signal) => signal?.aborted)).toEqual([false])
  await world.browser.advance(1)
  expect(signals.map((signal) => signal?.aborted)).toEqual([true])
  expect((await signingIn).error).toMatchObject({ name: 'AuthRetryableFetchError', code: 'network_timeout' })
})

test('G10: whoever leaves stops the request, and one that has left sends none', async () => {
  const world = setUp()
  const signals: HttpInit['signal'][] = []
  world.browser.answer((_, { signal }) => {
    signals.push(signal)
    return new Promise(() => undefined)
  })
  const client = world.openClient()
  const controller = new AbortController()
  const signingIn = client.signInWithPassword(password, { signal: controller.signal })
  await world.browser.settle()
  controller.abort()
  expect((await signingIn).error).toMatchObject({ code: 'request_aborted' })
  expect(signals.map((signal) => signal?.aborted)).toEqual([true])
  expect((await client.signInWithPassword(password, { signal: controller.signal })).error).toMatchObject({ code: 'request_aborted' })
  expect(signals).toHaveLength(1)
})

test('G10: while renewing fails, calls a tenth of a second apart make one request for each step of the pace', async () => {
  const world = setUp({ '/token?refresh_token': () => createAnswer(503, { code: 'unexpected_failure', message: 'x' }) })
  world.store(makeSession(world.clock.now() - 7_200_000))
  const client = world.openClient()
  for (let call = 0; call < 300; call += 1) {
    await client.getSession()
    await world.browser.advance(100)
  }
  // Steps of 1, 2, 4, 8 and 16 s, each shortened by half at most: eight in half a minute, and five at least half of it.
  expect(world.countOf(refreshPath)).toBeGreaterThanOrEqual(5)
  expect(world.countOf(refreshPath)).toBeLessThanOrEqual(8)
})

test('G10: refreshSession asks no more than once a second while it fails', async () => {
  const world = setUp({ '/token?refresh_token': () => createAnswer(503, { code: 'unexpected_failure', message: 'x' }) })
  world.store(world.issue())
  const client = world.openClient({ autoRefreshToken: false })
  for (let call = 0; call < 50; call += 1) {
    expect((await client.refreshSession()).error).toMatchObject({ status: 503 })
    await world.browser.advance(100)
  }
  expect(world.countOf(refreshPath)).toBe(5)
})

test('G35: an access token that no header takes is refused before any request, and is nowhere in the error', async () => {
  const world = setUp()
  const client = world.openClient()
  for (const token of ['SECRET.TOKEN\n.x', 'SECRET.TÖKEN.x', 'SECRET TOKEN']) {
    const { error } = await client.getUser(token)
    expect(error).toMatchObject({ name: 'AuthInvalidJwtError', message: 'Invalid JWT' })
    expect(error).not.toHaveProperty('cause')
  }
  expect(world.browser.requests).toEqual([])
})

test('G35: a failed request is told in the platform’s words, unless they quote what was sent', async () => {
  const world = setUp()
  const client = world.openClient()
  const failWith = async (text: string) => {
    world.browser.answer(() => Promise.reject(Object.assign(new TypeError(text), { config: { token: 'SECRET.TOKEN.x' } })))
    return [(await client.getUser('SECRET.TOKEN.x')).error, (await client.signInWithPassword(password)).error]
  }
  for (const error of await failWith('Failed to fetch')) expect(error).toMatchObject({ code: 'network_failure', message: 'Failed to fetch' })
  const [user] = await failWith('cannot send Bearer SECRET.TOKEN.x')
  expect(user).toMatchObject({ code: 'network_failure', message: 'The server could not be reached.' })
  expect(user).not.toHaveProperty('cause')
  const [, signIn] = await failWith(`cannot send ${JSON.stringify(password)}`)
  expect(signIn).toMatchObject({ code: 'network_failure', message: 'The server could not be reached.' })
})
