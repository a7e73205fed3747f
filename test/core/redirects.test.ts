import { expect, test } from 'vitest'
import { createAuthClient } from 'latchkey/core'
import type { AuthChangeEvent, AuthClientOptions } from 'latchkey/core'
import { createAnswer } from '../../src/testing/fake-platform.js'
import { resolveReturnTo } from '../../src/shared/redirect-rule.js'
import { ada, makeSession, setUp, storageKey, url } from './session-fixtures.js'

const app = 'https://app.example'

type World = ReturnType<typeof setUp>

/** A tab that lands on an address, and what its client tells. */
async function land(world: World, href: string, options: Partial<AuthClientOptions> = {}) {
  const tab = world.browser.openTab(href)
  const client = world.openClient({ callbackPath: '/callback', ...options }, tab)
  const events: AuthChangeEvent[] = []
  client.onAuthStateChange((event) => void events.push(event))
  await world.browser.settle()
  await world.browser.settle()
  return Object.assign(client, { events, location: tab.location })
}

const verifiersSent = (world: World) =>
  world.browser.requests.filter(({ url: { search } }) => search === '?grant_type=pkce').map(({ body }) => Object(body).code_verifier as string)

const startFlow = async (world: World, provider: 'github' | 'google' = 'github') => {
  const { data } = await world.openClient({ callbackPath: '/callback' }).signInWithOAuth({ provider, options: { skipBrowserRedirect: true } })
  return { flowId: String(Object(data).flowId), challenge: new URL(data.url ?? '').searchParams.get('code_challenge') }
}

test('a code is exchanged with the verifier of its flow, told as INITIAL_SESSION and SIGNED_IN, and leaves a clean address', async () => {
  const world = setUp()
  world.answers.set('/token?pkce', () => world.issue())
  await startFlow(world)
  const client = await land(world, `${app}/callback?tab=2&code=abc#part`)
  expect(client.getSnapshot()).toMatchObject({ status: 'signed-in', purpose: 'regular', redirect: null })
  expect(client.events).toEqual(['INITIAL_SESSION', 'SIGNED_IN'])
  expect(client.location.replaced).toEqual([`${app}/callback?tab=2#part`])
  expect([...world.browser.storage.items.keys()]).toEqual([storageKey])
})

test('G18: a code without a verifier is a link that was opened elsewhere, and the address is cleaned', async () => {
  const world = setUp()
  const client = await land(world, `${app}/callback?code=abc`)
  expect(client.getSnapshot()).toEqual({ status: 'signed-out', redirect: { kind: 'link-opened-elsewhere', intent: null } })
  expect(client.location.href()).toBe(`${app}/callback`)
  expect(world.browser.requests).toEqual([])
  client.dismissRedirect()
  expect(client.getSnapshot()).toEqual({ status: 'signed-out', redirect: null })
})

test('G19: a token hash waits for a click', async () => {
  const world = setUp({ '/verify': () => makeSession(Date.UTC(2026, 0, 1)) })
  const client = await land(world, `${app}/callback?token_hash=abc&type=email`)
  expect(client.getSnapshot()).toMatchObject({ redirect: { kind: 'needs-click', tokenHash: 'abc', type: 'email' } })
  expect(world.browser.requests).toEqual([])
})

test('G21: of five flows each code finds its own verifier, with nothing in the address', async () => {
  const world = setUp()
  const flows: string[] = []
  for (let flow = 0; flow < 5; flow += 1) {
    await startFlow(world)
    flows.push(JSON.parse(world.browser.storage.items.get(`${storageKey}-code-verifier`) ?? '""') as string)
  }
  for (const right of [flows[2], flows[0], flows[4], flows[1], flows[3]]) {
    world.answers.set('/token?pkce', () => {
      const sent = Object(world.browser.requests.at(-1)?.body).code_verifier as string
      return sent === right ? world.issue() : createAnswer(400, { code: 'bad_code_verifier', message: 'no' })
    })
    const client = await land(world, `${app}/callback?code=abc`)
    expect(client.events).toContain('SIGNED_IN')
    expect(verifiersSent(world).at(-1)).toBe(right)
  }
})

test('G22: a passing fault keeps verifier and code, and another try succeeds; a final answer uses the verifier up', async () => {
  const world = setUp()
  await startFlow(world)
  for (const fault of [() => createAnswer(503, '<html>'), () => createAnswer(429, { code: 'over_request_rate_limit', message: 'x' }), () => createAnswer(403, '<html>'), () => Promise.reject(new TypeError('Failed to fetch'))]) {
    world.answers.set('/token?pkce', fault)
    const client = await land(world, `${app}/callback?code=abc`)
    expect(client.getSnapshot()).toMatchObject({ status: 'signed-out', redirect: { kind: 'error', canRetry: true } })
    expect(client.location.href()).toBe(`${app}/callback?code=abc`)
  }
  world.answers.set('/token?pkce', () => world.issue())
  const client = await land(world, `${app}/callback?code=abc`)
  expect(client.getSnapshot().status).toBe('signed-in')

  const other = setUp({ '/token?pkce': () => createAnswer(404, { code: 'flow_state_not_found', message: 'x' }) })
  await startFlow(other)
  const { redirect } = Object((await land(other, `${app}/callback?code=abc`)).getSnapshot())
  expect(redirect).toEqual({ kind: 'error', code: 'flow_state_not_found', description: 'x', intent: 'sign-in' })
  expect([...other.browser.storage.items.keys()]).toEqual([])
})

test('G22: a flow id uses its own verifier only', async () => {
  const world = setUp({ '/token?pkce': () => createAnswer(400, { code: 'bad_code_verifier', message: 'no' }) })
  const { flowId } = await startFlow(world)
  await startFlow(world)
  const client = world.openClient()
  const { error } = await client.exchangeCodeForSession('abc', { flowId })
  expect(error).toMatchObject({ name: 'AuthPKCECodeVerifierMissingError', code: 'pkce_code_verifier_not_found' })
  expect(error?.message).toMatch(/^PKCE code verifier not found in storage/)
  expect(verifiersSent(world)).toHaveLength(1)
})

test('G23 G29: an error in a redirect is state, whenever it is looked at, and the session is kept', async () => {
  for (const part of ['?', '#']) {
    const world = setUp()
    world.store(world.issue())
    const client = await land(world, `${app}/callback${part}error=server_error&error_code=identity_already_exists&error_description=It%20is%20taken&sb=`)
    expect(client.getSnapshot()).toMatchObject({ status: 'signed-in', redirect: { kind: 'error', code: 'identity_already_exists', description: 'It is taken' } })
    expect(client.location.href()).toBe(`${app}/callback`)
    expect(client.events).toEqual(['INITIAL_SESSION'])
  }
})

test('a provider that was cancelled, and fragments that the server encodes twice, are read', async () => {
  const world = setUp()
  const client = await land(world, `${app}/any#error=access_denied&error_description=The+user%2527s+%2526+denial&sb=`)
  expect(client.getSnapshot()).toMatchObject({ redirect: { kind: 'error', code: 'access_denied', description: "The user's & denial" } })
})

test.each([
  ['user_cancelled_login', 'access_denied'], ['user_cancelled_authorize', 'access_denied'], ['server_error', 'provider_failed'], ['login_required', 'provider_failed'],
])('an error that the provider calls %s, and the server gives no code, is %s', async (error, code) => {
  const client = await land(setUp(), `${app}/any?error=${error}&error_description=#error=${error}&sb=`)
  expect(client.getSnapshot()).toMatchObject({ redirect: { kind: 'error', code } })
})

test('G24: cleaning keeps what is not ours, letter by letter, and leaves no trailing mark', async () => {
  for (const [href, clean] of [
    [`${app}/callback?a=1%20b&code=x&b=%2F`, `${app}/callback?a=1%20b&b=%2F`],
    [`${app}/callback#error=x&sb=`, `${app}/callback`],
    [`${app}/callback?code=x#/route?y=1`, `${app}/callback#/route?y=1`],
    [`${app}/callback?x=1#own#error=x&sb=`, `${app}/callback?x=1#own`],
  ]) {
    const world = setUp()
    const client = await land(world, String(href))
    expect(client.location.href()).toBe(clean)
    expect(client.location.visited).toEqual([])
  }
})

test('G25: a redirect of somebody else is left alone; ours is known by its mark, its path or its flow', async () => {
  const world = setUp()
  const foreign = await land(world, `${app}/github/callback?code=theirs&state=1`)
  expect(foreign.getSnapshot()).toEqual({ status: 'signed-out', redirect: null })
  expect(foreign.location.replaced).toEqual([])
  await world.openClient({}).signInWithOAuth({ provider: 'github', options: { redirectTo: `${app}/welcome`, skipBrowserRedirect: true } })
  world.answers.set('/token?pkce', () => world.issue())
  const ours = await land(world, `${app}/welcome?code=abc`, {})
  expect(ours.getSnapshot().status).toBe('signed-in')
  const mounted = await land(world, `${app}/elsewhere?code=abc`)
  await mounted.readRedirect()
  expect(mounted.getSnapshot()).toMatchObject({ redirect: { kind: 'link-opened-elsewhere' } })
})

test('G26: a recovery is state that survives a reload, until the password is changed or it is dismissed; its event comes once', async () => {
  const world = setUp({ '/recover': () => ({}), '/user': () => ada })
  world.answers.set('/token?pkce', () => world.issue())
  const asking = world.openClient({ callbackPath: '/callback' })
  await asking.resetPasswordForEmail('ada@example.test')
  const client = await land(world, `${app}/callback?code=abc`)
  expect(client.events).toEqual(['INITIAL_SESSION', 'PASSWORD_RECOVERY'])
  expect(client.getSnapshot()).toMatchObject({ purpose: 'recovery' })
  const reloaded = await land(world, `${app}/`)
  expect(reloaded.events).toEqual(['INITIAL_SESSION'])
  expect(reloaded.getSnapshot()).toMatchObject({ purpose: 'recovery' })
  await reloaded.updateUser({ password: 'another' })
  expect(reloaded.getSnapshot()).toMatchObject({ purpose: 'regular' })
  await world.browser.advance(10)
  expect(client.getSnapshot()).toMatchObject({ purpose: 'regular' })
})

test('implicit tokens are taken with their purpose, once the server has said whose they are', async () => {
  const world = setUp({ '/user': () => ada })
  const { access_token, refresh_token } = world.issue()
  const client = await land(world, `${app}/any#access_token=${access_token}&expires_in=3600&refresh_token=${refresh_token}&sb=&token_type=bearer&type=invite`)
  expect(client.getSnapshot()).toMatchObject({ status: 'signed-in', purpose: 'invite', session: { refresh_token } })
  expect(client.location.href()).toBe(`${app}/any`)
})

test('G28 G31: half an e-mail change, and a link that came too late, are outcomes', async () => {
  const half = await land(setUp(), `${app}/any#message=Confirmation+link+accepted&sb=`)
  expect(half.getSnapshot()).toMatchObject({ redirect: { kind: 'email-change-half-confirmed' } })
  const used = await land(setUp(), `${app}/any#error=access_denied&error_code=otp_expired&error_description=Email+link+is+invalid&sb=`)
  expect(used.getSnapshot()).toMatchObject({ redirect: { kind: 'link-expired', code: 'otp_expired' } })
  const world = setUp({ '/signup': () => ada, '/token?pkce': () => createAnswer(422, { code: 'flow_state_expired', message: 'late' }) })
  await world.openClient({ callbackPath: '/callback' }).signUp({ email: 'ada@example.test', password: 'secret' })
  const late = await land(world, `${app}/callback?code=abc`)
  expect(late.getSnapshot()).toMatchObject({ redirect: { kind: 'link-expired', code: 'flow_state_expired', intent: 'sign-up' } })
})

test('G30: one exchange for each code, however often the page mounts', async () => {
  const world = setUp()
  world.answers.set('/token?pkce', () => world.issue())
  await startFlow(world)
  const tab = world.browser.openTab(`${app}/callback?code=abc`)
  const clients = [1, 2, 3].map(() => world.openClient({ callbackPath: '/callback', shared: true }, tab))
  clients[0]?.dispose()
  await Promise.all(clients.map((client) => client.readRedirect()))
  await world.browser.settle()
  expect(verifiersSent(world)).toHaveLength(1)
})

test('G46: addresses that are not what they look like are refused, with the name of the option', async () => {
  const world = setUp()
  const client = world.openClient()
  for (const redirectTo of ['javascript:alert(1)', 'data:text/html,x', '//evil.example', '/\\evil.example', 'https:evil.example', 'https://user:pw@evil.example/', 'java\nscript:alert(1)', '%2F%2Fevil.example', ' javascript:alert(1)', 'javascript%3Aalert(1)']) {
    const { error } = await client.signInWithOAuth({ provider: 'github', options: { redirectTo, skipBrowserRedirect: true } })
    expect(error, redirectTo).toMatchObject({ code: 'redirect_refused' })
    expect(error?.message).toContain('redirectTo')
    expect(resolveReturnTo(redirectTo, { page: `${app}/` }), redirectTo).toBeNull()
  }
  for (const redirectTo of ['/welcome', 'https://other.example/x', 'myapp://callback', 'com.example.app:/callback']) {
    expect((await client.signInWithOAuth({ provider: 'github', options: { redirectTo, skipBrowserRedirect: true } })).error).toBeNull()
  }
  expect(resolveReturnTo('/next?a=1', { page: `${app}/` })).toBe('/next?a=1')
  expect(resolveReturnTo('https://other.example/', { page: `${app}/` })).toBeNull()
  expect(resolveReturnTo('https://other.example/', { page: `${app}/`, allowedRedirects: ['https://other.example'] })).toBe('https://other.example/')
  const strict = world.openClient({ allowedRedirects: ['https://other.example'] })
  expect((await strict.signInWithOAuth({ provider: 'github', options: { redirectTo: 'https://third.example', skipBrowserRedirect: true } })).error).toMatchObject({ code: 'redirect_refused' })
})

test('verifiers lie where auth-js looks for them', async () => {
  const world = setUp({ '/recover': () => ({}) })
  await world.openClient().resetPasswordForEmail('ada@example.test')
  const { items } = world.browser.storage
  const [flowId] = JSON.parse(items.get(`${storageKey}-flows-code-verifier`) ?? '[]') as string[]
  expect(flowId).toMatch(/^[0-9a-f]{32}$/)
  expect(items.get(`${storageKey}-code-verifier`)).toMatch(/^"[0-9a-f]{112}\/recovery"$/)
  expect(items.get(`${storageKey}-flow-${flowId}-code-verifier`)).toBe(items.get(`${storageKey}-code-verifier`))
})

test('a sign-in in a popup settles when the other window has finished, or was closed', async () => {
  const world = setUp()
  world.answers.set('/token?pkce', () => world.issue())
  const tab = world.browser.openTab()
  const popup = { closed: false, visited: [] as string[], location: { replace: (to: string) => void popup.visited.push(to) }, close: () => void (popup.closed = true) }
  const client = createAuthClient({ url, apiKey: 'key', shared: false, callbackPath: '/callback', platform: { ...tab.platform, location: { ...tab.location, openPopup: () => popup } } })
  const signingIn = client.signInWithOAuth({ provider: 'github', options: { popup: true } })
  await world.browser.settle()
  expect(popup.visited[0]).toMatch(/^https:\/\/auth\.example\/authorize\?provider=github/)
  await land(world, `${app}/callback?code=abc`)
  await world.browser.advance(10)
  expect(await signingIn).toMatchObject({ data: { provider: 'github', session: { user: { id: ada.id } } }, error: null })
  const given = client.signInWithOAuth({ provider: 'github', options: { popup: true } })
  await world.browser.settle()
  popup.closed = true
  tab.tell('foreground')
  await world.browser.advance(1_000)
  expect((await given).error).toMatchObject({ code: 'popup_closed' })
})

test('a popup that a provider’s page has cut off is waited for, though the page that opened it is looked at meanwhile', async () => {
  const world = setUp()
  world.answers.set('/token?pkce', () => world.issue())
  const tab = world.browser.openTab()
  const popup = { closed: false, location: { replace: () => undefined }, close: () => undefined }
  const client = createAuthClient({ url, apiKey: 'key', shared: false, callbackPath: '/callback', platform: { ...tab.platform, location: { ...tab.location, openPopup: () => popup } } })
  const begin = async () => {
    const signingIn = client.signInWithOAuth({ provider: 'github', options: { popup: true } })
    await world.browser.settle()
    await world.browser.advance(1_000)
    // What a page sees of a window in another browsing context group: closed, though the person is still in it.
    popup.closed = true
    await world.browser.advance(5_000)
    tab.tell('foreground')
    return { error: null, ...await Promise.race([signingIn, world.browser.advance(4_000).then(() => ({ isWaiting: true as const }))]), signingIn }
  }
  const first = await begin()
  expect(first).toMatchObject({ isWaiting: true })
  await land(world, `${app}/callback?code=abc`)
  await world.browser.advance(10)
  expect(await first.signingIn).toMatchObject({ data: { session: { user: { id: ada.id } } }, error: null })
  popup.closed = false
  const second = await begin()
  expect(second).toMatchObject({ isWaiting: true })
  await world.browser.advance(2_000)
  expect((await second.signingIn).error).toMatchObject({ code: 'popup_closed' })
})

test('a popup that was cancelled at the provider gives its opener the provider’s answer', async () => {
  const world = setUp()
  const tab = world.browser.openTab()
  const popup = { closed: false, location: { replace: () => undefined }, close: () => void (popup.closed = true) }
  const client = createAuthClient({ url, apiKey: 'key', shared: false, callbackPath: '/callback', platform: { ...tab.platform, location: { ...tab.location, openPopup: () => popup } } })
  const signingIn = client.signInWithOAuth({ provider: 'github', options: { popup: true } })
  await world.browser.settle()
  const other = world.browser.openTab(`${app}/callback?error=access_denied&error_description=The+person+said+no`)
  createAuthClient({ url, apiKey: 'key', shared: false, callbackPath: '/callback', platform: { ...other.platform, location: { ...other.location, isPopup: () => true, close: popup.close } } })
  await world.browser.settle()
  expect(popup.closed).toBe(true)
  tab.tell('foreground')
  await world.browser.advance(1_000)
  expect((await signingIn).error).toMatchObject({ code: 'access_denied', message: 'The person said no' })
  expect([...world.browser.storage.items.keys()].filter((key) => key.endsWith('popup'))).toEqual([])
})

test.each([
  ['error=server_error&error_code=unexpected_failure&error_description=Boom', { message: 'Boom', code: 'unexpected_failure', details: { error: 'server_error', code: 'unexpected_failure' } }],
  ['error=access_denied', { message: 'Error in URL with unspecified error_description', code: 'access_denied', details: { error: 'access_denied', code: 'unspecified_code' } }],
])('initialize() tells of `%s` as auth-js does', async (query, error) => {
  const client = await land(setUp(), `${app}/callback?${query}`)
  expect(await client.initialize()).toMatchObject({ error: { name: 'AuthImplicitGrantRedirectError', status: 500, ...error } })
  client.dismissRedirect()
  expect(await client.initialize()).toEqual({ error: null })
})

test('initialize() tells what the server said of a code', async () => {
  const world = setUp({ '/token?pkce': () => createAnswer(404, { code: 'flow_state_not_found', message: 'invalid flow state' }) })
  await startFlow(world)
  const client = await land(world, `${app}/callback?code=abc`)
  expect(await client.initialize()).toMatchObject({ error: { name: 'AuthApiError', status: 404, code: 'flow_state_not_found' } })
})
