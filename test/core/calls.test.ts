import { expect, onTestFinished, test, vi } from 'vitest'
import { createAnswer } from '../../src/testing/fake-platform.js'
import { ada, makeSession, makeToken, refreshPath, setUp } from './session-fixtures.js'

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

test('G3: whoever leaves a renewal does not end it', async () => {
  const { gate, release } = hold()
  const world = setUp({ '/token?refresh_token': () => gate.then(() => world.issue()) })
  world.store(world.issue())
  const client = world.openClient({ autoRefreshToken: false })
  const controller = new AbortController()
  const leaving = client.refreshSession(undefined, { signal: controller.signal })
  const staying = client.refreshSession()
  await world.browser.settle()
  controller.abort()
  expect((await leaving).error?.code).toBe('request_aborted')
  release()
  expect((await staying).error).toBeNull()
  expect(world.countOf(refreshPath)).toBe(1)
})

test('G10: calls of groups, identities and claims heed the signal', async () => {
  vi.stubGlobal('navigator', { credentials: {} })
  onTestFinished(() => void vi.unstubAllGlobals())
  const world = setUp()
  world.store(world.issue())
  const client = world.openClient({ autoRefreshToken: false })
  await world.browser.settle()
  const call = { signal: AbortSignal.abort() }
  const answers = await Promise.all([
    client.mfa.enroll({ factorType: 'totp' }, call), client.mfa.challenge({ factorId: 'f' }, call), client.mfa.challengeAndVerify({ factorId: 'f', code: '1' }, call),
    client.mfa.verify({ factorId: 'f', challengeId: 'c', code: '1' }, call), client.mfa.unenroll({ factorId: 'f' }, call), client.mfa.listFactors(call),
    client.mfa.getAuthenticatorAssuranceLevel(undefined, call), client.oauth.getAuthorizationDetails('a', call), client.oauth.approveAuthorization('a', call),
    client.oauth.denyAuthorization('a', call), client.oauth.listGrants(call), client.oauth.revokeGrant({ clientId: 'c' }, call), client.passkey.list(call),
    client.passkey.update({ passkeyId: 'p', friendlyName: 'n' }, call), client.passkey.delete({ passkeyId: 'p' }, call), client.passkey.startRegistration(call),
    client.passkey.startAuthentication({}, call), client.mfa.webauthn.enroll({}, call), client.mfa.webauthn.challenge({ factorId: 'f' }, {}, call),
    client.mfa.webauthn.register({ friendlyName: 'k' }, {}, call), client.mfa.webauthn.authenticate({ factorId: 'f' }, {}, call), client.signInWithPasskey({}, call), client.registerPasskey({}, call), client.getUserIdentities(call), client.getClaims(undefined, call),
  ])
  expect(answers.map(({ error }) => error?.code)).toEqual(answers.map(() => 'request_aborted'))
  expect(world.browser.requests).toEqual([])
})

test('G11: the claims of a living token are given whatever the device’s clock says', async () => {
  const world = setUp({ '/user': () => ada })
  const renewed = makeSession(world.clock.now() - 86_400_000)
  world.answers.set('/token?refresh_token', () => renewed)
  world.store(makeSession(world.clock.now() - 2 * 86_400_000))
  const client = world.openClient({ autoRefreshToken: false })
  expect((await client.getSession()).data.session?.access_token).toBe(renewed.access_token)
  expect((await client.getClaims()).data?.claims.sub).toBe(ada.id)
  const iat = Math.floor(world.clock.now() / 1000) - 86_400
  const given = makeToken({ sub: ada.id, iat, exp: iat + 3600 })
  expect((await client.setSession({ access_token: given, refresh_token: 'given' })).data.session).toMatchObject({ access_token: given, expires_in: 3600 })
  expect(world.countOf(refreshPath)).toBe(1)
})

test('G42: after an unlink the address and the providers are what the server says, by one request', async () => {
  const identity = { id: 'g', identity_id: 'i', user_id: ada.id, provider: 'google' }
  const known = { ...ada, app_metadata: { providers: ['email', 'google'] }, identities: [identity] }
  const told = { ...ada, email: 'next@example.test', app_metadata: { providers: ['email'] }, identities: [] }
  const world = setUp({ '/user/identities/i': () => ({}), '/user': () => told })
  world.store(world.issue({ user: known }))
  const client = world.openClient({ autoRefreshToken: false })
  expect((await client.unlinkIdentity(identity)).error).toBeNull()
  expect(client.getSnapshot()).toMatchObject({ user: { email: 'next@example.test', app_metadata: { providers: ['email'] }, identities: [] } })
  expect(world.countOf('/user')).toBe(1)
  const other = setUp({ '/user/identities/i': () => ({}), '/user': () => createAnswer(503, {}) })
  other.store(other.issue({ user: known }))
  const offline = other.openClient({ autoRefreshToken: false })
  await offline.unlinkIdentity(identity)
  expect(offline.getSnapshot()).toMatchObject({ user: { identities: [] } })
})

test('G30: two that read the same landing at once exchange its code once', async () => {
  const world = setUp({ '/otp': () => ({}), '/token?pkce': () => world.issue() })
  await world.openClient().signInWithOtp({ email: 'ada@example.test' })
  const client = world.openClient({ detectSessionInUrl: () => false })
  await world.browser.settle()
  client.tab.location.replace('https://app.example/?code=secret-code')
  await Promise.all([client.readRedirect(), client.readRedirect()])
  expect(world.countOf('/token?grant_type=pkce')).toBe(1)
})

test('G3 G10: whoever leaves `getSession` or `getAccessToken` does not end the renewal that they waited for', async () => {
  const { gate, release } = hold()
  const world = setUp({ '/token?refresh_token': () => gate.then(() => world.issue()) })
  world.store(makeSession(world.clock.now() - 7_200_000))
  const client = world.openClient()
  const controller = new AbortController()
  const { signal } = controller
  const [session, token, staying] = [client.getSession({ signal }), client.getAccessToken({ signal }).catch((error: unknown) => error), client.getSession()]
  await world.browser.settle()
  controller.abort()
  expect(await session).toMatchObject({ data: { session: null }, error: { code: 'request_aborted' } })
  expect(await token).toMatchObject({ code: 'request_aborted' })
  release()
  expect((await staying).data.session).not.toBeNull()
  expect(world.countOf(refreshPath)).toBe(1)
})

test('G10: a sign-in in a popup heeds the signal, and closes its window', async () => {
  const world = setUp()
  const tab = world.browser.openTab()
  const popup = { closed: false, location: { replace: () => undefined }, close: () => void (popup.closed = true) }
  const client = world.openClient({ platform: { ...tab.platform, location: { ...tab.location, openPopup: () => popup } } })
  const controller = new AbortController()
  const signingIn = client.signInWithOAuth({ provider: 'github', options: { popup: true } }, { signal: controller.signal })
  await world.browser.settle()
  expect(popup.closed).toBe(false)
  controller.abort()
  expect(await signingIn).toMatchObject({ data: { provider: 'github', url: null }, error: { code: 'request_aborted' } })
  expect(popup.closed).toBe(true)
})
