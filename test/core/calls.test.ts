import { expect, test } from 'vitest'
import { createAnswer } from '../../src/testing/fake-platform.js'
import { setUp } from './session-fixtures.js'

const settings = { external: { email: true } }

/** An answer that comes when it is told to. */
function hold() {
  let release: () => void = () => undefined
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  return { gate, release }
}

test('G3: a caller that leaves takes nobody with it: who asked for the settings too still gets them', async () => {
  const { gate, release } = hold()
  const world = setUp({ '/settings': () => gate.then(() => settings) })
  const client = world.openClient()
  const controller = new AbortController()
  const leaving = client.getSettings({ signal: controller.signal })
  const staying = client.getSettings()
  await world.browser.settle()
  controller.abort()
  expect((await leaving).error?.code).toBe('request_aborted')
  release()
  expect(await staying).toEqual({ data: settings, error: null })
  expect((await client.getSettings({ signal: controller.signal })).error?.code).toBe('request_aborted')
  expect(world.countOf('/settings')).toBe(1)
})

test('G3: no call waits on another: what hangs holds up nothing beside itself', async () => {
  const world = setUp({ '/user': () => new Promise(() => undefined), '/factors': () => createAnswer(422, { code: 'mfa_phone_enroll_not_enabled', message: 'x' }), '/settings': () => settings })
  world.store(world.issue())
  const client = world.openClient({ autoRefreshToken: false })
  let hanging = true
  void client.getUser().then(() => (hanging = false))
  await world.browser.settle()
  expect((await client.getSession()).data.session).not.toBeNull()
  expect((await client.getSettings()).error).toBeNull()
  expect((await client.mfa.enroll({ factorType: 'totp' })).error?.code).toBe('mfa_phone_enroll_not_enabled')
  expect(hanging).toBe(true)
})
