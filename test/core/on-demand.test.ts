import type { Platform } from 'latchkey/core'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterEach, expect, test, vi } from 'vitest'
import { createAnswer } from '../../src/testing/fake-platform.js'
import { ada, bob, makeSession, refreshPath, setUp } from './session-fixtures.js'

afterEach(() => vi.unstubAllGlobals())

async function makeKey(kid: string, alg: 'ES256' | 'RS256' = 'ES256') {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true })
  return { jwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' }, sign: (claims: object, header: object = {}) => new SignJWT({ ...claims }).setProtectedHeader({ alg, kid, typ: 'JWT', ...header }).sign(privateKey) }
}

/** The fake platform, with the crypto of the real one. */
const withoutCrypto = (world: ReturnType<typeof setUp>): Partial<Platform> => {
  const platform: Partial<Platform> = { ...world.browser.openTab().platform }
  delete platform.crypto
  return platform
}

test('getClaims checks with the published key: one request for all who ask, and a rotated key is picked up', async () => {
  const world = setUp()
  const keys = [await makeKey('one')]
  world.answers.set('/.well-known/jwks.json', () => ({ keys: keys.map(({ jwk }) => jwk) }))
  const client = world.openClient({ platform: withoutCrypto(world) })
  const claims = { sub: ada.id, exp: Math.floor(world.clock.now() / 1000) + 60 }
  const token = await keys[0]?.sign(claims) ?? ''
  const answers = await Promise.all(Array.from({ length: 10 }, () => client.getClaims(token)))
  for (const { data } of answers) expect(data?.claims).toEqual(claims)
  expect(world.countOf('/.well-known/jwks.json')).toBe(1)
  keys.push(await makeKey('two', 'RS256'))
  expect((await client.getClaims(await keys[1]?.sign(claims))).data?.claims).toEqual(claims)
  expect(world.countOf('/.well-known/jwks.json')).toBe(2)
})

test('getClaims refuses a changed token, an ended one, and an algorithm that is not the key’s', async () => {
  const world = setUp({ '/user': () => createAnswer(403, { code: 'bad_jwt', message: 'invalid JWT' }) })
  const key = await makeKey('one')
  const client = world.openClient({ platform: withoutCrypto(world) })
  const jwks = { keys: [{ key_ops: ['verify'], kty: 'EC', ...key.jwk }] }
  const claims = { sub: ada.id, exp: Math.floor(world.clock.now() / 1000) + 60 }
  const [header, payload, signature] = (await key.sign(claims)).split('.')
  const forged = btoa(JSON.stringify({ ...claims, sub: bob.id })).replace(/=+$/, '')
  expect((await client.getClaims(`${header}.${forged}.${signature}`, { jwks })).error).toMatchObject({ name: 'AuthInvalidJwtError' })
  const ended = await key.sign({ ...claims, exp: 1 })
  expect((await client.getClaims(ended, { jwks })).error).toMatchObject({ name: 'AuthInvalidJwtError', message: 'JWT has expired' })
  expect((await client.getClaims(ended, { jwks, allowExpired: true })).data?.claims.sub).toBe(ada.id)
  const confused = btoa(JSON.stringify({ alg: 'RS256', kid: 'one' })).replace(/=+$/, '')
  expect((await client.getClaims(`${confused}.${payload}.${signature}`, { jwks })).error).toMatchObject({ name: 'AuthInvalidJwtError' })
  const none = btoa(JSON.stringify({ alg: 'none', kid: 'one' })).replace(/=+$/, '')
  expect((await client.getClaims(`${none}.${payload}.${signature}`, { jwks })).error?.code).toBe('bad_jwt')
})

test('a passkey is asked for with the server’s options, and its answer sent as JSON', async () => {
  const world = setUp({
    '/passkeys/authentication/options': () => ({ challenge_id: 'c1', options: { challenge: 'AQID', rpId: 'app.example' }, expires_at: 1 }),
    '/passkeys/authentication/verify': () => makeSession(Date.UTC(2026, 0, 1)),
  })
  const client = world.openClient()
  expect((await client.signInWithPasskey()).error).toMatchObject({ code: 'webauthn_unsupported', message: 'Browser does not support WebAuthn' })
  const get = vi.fn(async () => ({ id: 'AQ', rawId: new Uint8Array([1]).buffer, type: 'public-key', response: { clientDataJSON: new Uint8Array([2]).buffer, signature: new Uint8Array([3]).buffer } }))
  vi.stubGlobal('navigator', { credentials: { get } })
  expect((await client.signInWithPasskey()).error).toBeNull()
  expect(get.mock.calls).toMatchObject([[{ publicKey: { challenge: new Uint8Array([1, 2, 3]), rpId: 'app.example' } }]])
  expect(world.browser.requests.at(-1)?.body).toMatchObject({ challenge_id: 'c1', credential: { id: 'AQ', rawId: 'AQ', response: { clientDataJSON: 'Ag', signature: 'Aw' } } })
  vi.stubGlobal('navigator', { credentials: { get: () => Promise.reject(new DOMException('no', 'NotAllowedError')) } })
  expect((await client.signInWithPasskey()).error).toMatchObject({ code: 'webauthn_cancelled' })
})

test('a wallet signs a message that names the site', async () => {
  const world = setUp()
  world.answers.set('/token?web3', () => world.issue())
  const client = world.openClient()
  const address = `0x${'ab'.repeat(20)}`
  const request = async ({ method }: { method: string }) => (method === 'eth_requestAccounts' ? [address] : method === 'eth_chainId' ? '0x1' : '0xsigned')
  expect((await client.signInWithWeb3({ chain: 'ethereum', statement: 'Hello', wallet: { request } })).error).toBeNull()
  expect(world.browser.requests.at(-1)?.body).toMatchObject({ chain: 'ethereum', signature: '0xsigned' })
  expect(Object(world.browser.requests.at(-1)?.body).message).toBe(
    `app.example wants you to sign in with your Ethereum account:\n${address}\n\nHello\n\nURI: https://app.example/\nVersion: 1\nChain ID: 1\nIssued At: 2026-01-01T00:00:00.000Z`)
  const wallet = { publicKey: { toBase58: () => 'So1' }, signMessage: async () => new Uint8Array([1, 2]) }
  expect((await client.signInWithWeb3({ chain: 'solana', wallet })).error).toBeNull()
  expect(world.browser.requests.at(-1)?.body).toMatchObject({ chain: 'solana', signature: 'AQI' })
  expect((await client.signInWithWeb3({ chain: 'solana' })).error).toMatchObject({ code: 'wallet_missing' })
  expect((await client.signInWithWeb3({ chain: 'ethereum', wallet: { request: () => Promise.reject(new Error('no')) } })).error).toMatchObject({ code: 'wallet_refused' })
})

test('signInWithSSO and linkIdentity go to the address that the server names', async () => {
  const world = setUp({ '/sso': () => ({ url: 'https://idp.example/' }), '/user/identities/authorize': () => ({ url: 'https://github.example/' }) })
  world.store(world.issue())
  const client = world.openClient()
  expect((await client.signInWithSSO({ domain: 'example.test' })).data).toEqual({ url: 'https://idp.example/' })
  expect(world.browser.requests.at(-1)?.body).toMatchObject({ domain: 'example.test', skip_http_redirect: true, code_challenge_method: 's256', redirect_to: 'https://app.example/' })
  expect((await client.linkIdentity({ provider: 'github' })).data).toMatchObject({ provider: 'github', url: 'https://github.example/' })
  expect(world.browser.requests.at(-1)?.headers.Authorization).toMatch(/^Bearer ey/)
  expect(client.tab.location.visited).toEqual(['https://idp.example/', 'https://github.example/'])
})

test('G7: after a lost refresh race every tab has the session that is in storage, and none asks as nobody', async () => {
  const world = setUp()
  let sent = 0
  world.answers.set('/token?refresh_token', () => {
    sent += 1
    return sent === 1 ? world.issue() : createAnswer(400, { code: 'refresh_token_already_used', message: 'Already Used' })
  })
  world.store(makeSession(world.clock.now() - 7_200_000))
  const withoutLease = () => ({ ...world.browser.openTab().platform, lease: { hold: <T>(_: object, work: () => Promise<T>) => work() } })
  const clients = Array.from({ length: 5 }, () => world.openClient({ platform: withoutLease() }))
  const tokens = await Promise.all(clients.map((client) => client.getAccessToken()))
  expect(world.countOf(refreshPath)).toBeGreaterThan(1)
  expect(new Set(tokens)).toEqual(new Set([world.stored()?.access_token]))
})

test('G48: where there is no window, the lifecycle port alone wakes the client', async () => {
  const world = setUp({ '/token?refresh_token': () => world.issue() })
  const tab = world.browser.openTab(null)
  world.store(world.issue())
  const client = world.openClient({}, tab)
  world.clock.jump(7_200_000)
  tab.tell('foreground')
  await world.browser.advance(100)
  expect(world.countOf(refreshPath)).toBe(1)
  expect(client.getSnapshot()).toMatchObject({ session: { access_token: world.stored()?.access_token } })
})

test('G38: whatever fails, nothing is left unhandled, and later calls work', async () => {
  const unhandled: unknown[] = []
  const note = (reason: unknown) => void unhandled.push(reason)
  process.on('unhandledRejection', note)
  const world = setUp({ '/token?password': () => world.issue() })
  world.store(makeSession(world.clock.now() - 7_200_000))
  const broken: Partial<Platform> = { ...world.browser.openTab().platform, crypto: { sha256: () => Promise.reject(new Error('crypto')), verify: () => Promise.reject(new Error('crypto')) } }
  for (const platform of [broken, { ...broken, channel: { open: () => null } }, { ...broken, storage: { getItem: () => Promise.reject(new Error('storage')), setItem: () => Promise.reject(new Error('storage')), removeItem: () => Promise.reject(new Error('storage')) } }]) {
    const client = world.openClient({ platform })
    await world.browser.advance(20_000)
    await client.signUp({ email: 'a@example.test', password: 'x' })
    await client.resetPasswordForEmail('a@example.test')
    expect((await client.signInWithPassword({ email: 'a@example.test', password: 'x' })).error).toBeNull()
    await client.signOut()
    client.dispose()
  }
  await world.browser.advance(60_000)
  process.off('unhandledRejection', note)
  expect(unhandled).toEqual([])
})

test('G35: nothing is said on the console, and no secret by `debug`', async () => {
  const said: unknown[] = []
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) vi.spyOn(console, level).mockImplementation((...words) => void said.push(words))
  const lines: string[] = []
  const world = setUp({ '/token?password': () => world.issue(), '/token?refresh_token': () => createAnswer(400, { code: 'refresh_token_not_found', message: 'x' }) })
  const client = world.openClient({ debug: (line) => void lines.push(line) })
  const { data } = await client.signInWithPassword({ email: 'a@example.test', password: 'hunter2' })
  await world.browser.advance(2_000)
  await client.refreshSession()
  expect(said).toEqual([])
  expect(lines).toEqual(['latchkey: signInWithPassword: done', 'latchkey: refreshSession: AuthApiError refresh_token_not_found'])
  for (const secret of ['hunter2', data.session?.access_token, data.session?.refresh_token]) expect(lines.join()).not.toContain(secret)
  vi.restoreAllMocks()
})
