import { GoTrueClient } from '@supabase/supabase-js'
import type { AuthClient } from 'latchkey/core'
import { createAuthClient } from 'latchkey/core'
import { createDevServer } from 'latchkey/dev-server'
import { expect, test } from 'vitest'

const base = 'http://auth.test'
const person = { email: 'ada@example.test', password: 'correct horse' }
const ada = { ...person, phone: '15550100' }
const config = {
  siteUrl: 'http://app.test/', uriAllowList: ['http://app.test/**'], externalPhoneEnabled: true, externalGithubEnabled: true, securityManualLinkingEnabled: true,
  mfaWebAuthnEnrollEnabled: true, mfaWebAuthnVerifyEnabled: true,
}

interface Options {
  url: string
  headers: { [name: string]: string }
  fetch: typeof globalThis.fetch
  autoRefreshToken: boolean
  flowType?: 'pkce' | 'implicit'
  throwOnError?: boolean
}

const clients = {
  'auth-js': (options: Options): AuthClient => new GoTrueClient({ ...options, persistSession: false, flowType: options.flowType ?? 'pkce' }),
  latchkey: (options: Options): AuthClient => createAuthClient({ ...options, persistSession: false }),
}

/** A client of its own, at a server of its own. */
function openWorld(open: (options: Options) => AuthClient, options: Partial<Options> = {}) {
  const server = createDevServer({ config, users: [ada] })
  return { server, auth: open({ url: base, headers: { apikey: 'dev' }, fetch: server.fetch, autoRefreshToken: false, ...options }) }
}

type World = ReturnType<typeof openWorld>

async function signIn({ auth }: World) {
  const { data } = await auth.signInWithPassword(person)
  return data.session ?? expect.fail('signed in')
}

/** What came out, without what differs from one server to the next, and without the codes that auth-js does not give. */
function normalise(value: unknown): unknown {
  if (value instanceof Error) return normalise({ ...Object(value), name: value.name, message: value.message, code: undefined, __isAuthError: undefined, originalError: undefined })
  if (value instanceof ArrayBuffer || value instanceof Uint8Array) return 'bytes'
  if (typeof value === 'number') return value > 1e9 ? 'a time' : Math.round(value)
  if (typeof value === 'string') return value.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|^ey[\w-]+\.[\w-]+\.[\w-]+$|^[0-9a-f]{32}$|(?<=code_challenge=)[\w-]+|^\d{4}-.*Z$/g, '…')
  if (Array.isArray(value)) return value.map(normalise)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).flatMap(([key, part]) => (part === undefined || key === 'refresh_token' ? [] : [[key, normalise(part)]])))
}

/** As JavaScript may call. */
const loosely = (auth: AuthClient, name: keyof AuthClient, ...given: unknown[]): unknown => Reflect.apply(Object(auth)[name], auth, given)

type Row = [name: string, run: (world: World) => Promise<unknown>, options?: Partial<Options>]

/** What somebody who is signed in gets. */
const signedIn = (name: string, run: Row[1]): Row => [name, async (world) => {
  await signIn(world)
  return run(world)
}]

const rows: Row[] = [
  ['getClaims: an empty token is none', ({ auth }) => auth.getClaims('')],
  signedIn('getClaims: an empty token is the current one', ({ auth }) => auth.getClaims('')),
  ['getClaims: `null` is left out', async ({ auth }) => loosely(auth, 'getClaims', null, null)],
  ['getClaims: no JWT', ({ auth }) => Promise.all([auth.getClaims('x'), auth.getClaims('a.b.c')])],
  signedIn('mfa.getAuthenticatorAssuranceLevel: an empty token is the current one', ({ auth }) => auth.mfa.getAuthenticatorAssuranceLevel('')),
  ['mfa.getAuthenticatorAssuranceLevel: no JWT', ({ auth }) => Promise.all([auth.mfa.getAuthenticatorAssuranceLevel('x'), auth.mfa.getAuthenticatorAssuranceLevel('a.b.c')])],
  ['setSession: no JWT', ({ auth }) => Promise.all(['x', 'invalid.jwt.token'].map((access_token) => auth.setSession({ access_token, refresh_token: 'r' })))],
  ['updateUser: `null` is left out', async ({ auth }) => loosely(auth, 'updateUser', { data: {} }, null)],
  signedIn('updateUser: `null` is left out, signed in', async ({ auth }) => loosely(auth, 'updateUser', { data: { a: 1 } }, null)),
  ['exchangeCodeForSession: `null` is left out', async ({ auth }) => {
    await auth.signInWithOAuth({ provider: 'github' })
    return loosely(auth, 'exchangeCodeForSession', 'code', null)
  }],
  ...(['signUp', 'signInAnonymously', 'signInWithPassword', 'signInWithOtp', 'signInWithOAuth', 'resend'] as const).map((name): Row => [
    `${name}: \`options: null\``, async ({ auth }) => loosely(auth, name, { email: 'eve@example.test', password: 'correct horse', type: 'signup', provider: 'github', options: null }),
  ]),
  ['signInWithOAuth: scopes and query parameters', ({ auth }) => auth.signInWithOAuth({ provider: 'github', options: { redirectTo: 'http://app.test/back', scopes: 'repo user:email', queryParams: { prompt: 'consent' } } })],
  ['signInWithOAuth: implicit', ({ auth }) => auth.signInWithOAuth({ provider: 'github', options: { scopes: 'repo user:email' } }), { flowType: 'implicit' }],
  signedIn('mfa.listFactors: a list for each type', ({ auth }) => auth.mfa.listFactors()),
  signedIn('mfa.challenge: a security key’s, with bytes for the browser', async ({ auth }) => {
    const { data } = await auth.mfa.enroll({ factorType: 'webauthn', friendlyName: 'Key' })
    return auth.mfa.challenge({ factorId: data?.id ?? '', webauthn: { rpId: 'app.test', rpOrigins: ['http://app.test'] } })
  }),
  ['signInWithPasskey: where there is no WebAuthn', ({ auth }) => auth.signInWithPasskey()],
  signedIn('registerPasskey: where there is no WebAuthn', ({ auth }) => auth.registerPasskey()),
  signedIn('mfa.webauthn.register: where there is no WebAuthn', ({ auth }) => auth.mfa.webauthn.register({ friendlyName: 'Key', webauthn: { rpId: 'app.test' } })),
  ['isThrowOnErrorEnabled: off', async ({ auth }) => Object(auth).isThrowOnErrorEnabled()],
  ['isThrowOnErrorEnabled: on', async ({ auth }) => Object(auth).isThrowOnErrorEnabled(), { throwOnError: true }],
]

test.each(rows)('%s', async (_, run, options) => {
  const [theirs, ours] = await Promise.all(Object.values(clients).map(async (open) => normalise(await run(openWorld(open, options)))))
  expect(ours).toEqual(theirs)
})

const tokens = { access_token: 'a', refresh_token: 'r', expires_in: 3600, token_type: 'bearer' }

/** What a server, or somebody's stand-in for it, may answer. */
const answers: [name: string, body: object, run: Row[1]][] = [
  ['a session that is nobody’s', tokens, ({ auth }) => auth.signInWithPassword(person)],
  ['a user without a session', { id: '1', email: ada.email }, ({ auth }) => auth.verifyOtp({ email: ada.email, token: '1', type: 'email' })],
  ['a password that is not weak', { ...tokens, user: { id: '1' }, weak_password: { reasons: [], message: '' } }, ({ auth }) => auth.signInWithPassword(person)],
]

test.each(answers)('%s comes out as from auth-js', async (_, body, run) => {
  const fetch = async () => new Response(JSON.stringify(body))
  const [theirs, ours] = await Promise.all(Object.values(clients).map(async (open) => normalise(await run(openWorld(open, { fetch })))))
  expect(ours).toEqual(theirs)
})

const needy = [
  'signUp', 'signInWithPassword', 'signInWithOtp', 'verifyOtp', 'signInWithOAuth', 'signInWithIdToken', 'signInWithSSO', 'resend', 'resetPasswordForEmail', 'updateUser', 'setSession',
  'exchangeCodeForSession', 'linkIdentity',
] as const

test.each(needy.flatMap((name) => [undefined, null, 5, 'text'].map((given) => [name, given] as const)))('%s(%s) says what is wrong', async (name, given) => {
  const { error } = Object(await loosely(openWorld(clients.latchkey).auth, name, given))
  expect(error.message).toEqual(expect.any(String))
  expect([undefined, 'unexpected_failure']).not.toContain(error.code)
})

test('signOut(null) signs out, and getClaims() of what is no text is no JWT', async () => {
  const world = openWorld(clients.latchkey)
  await signIn(world)
  expect(await loosely(world.auth, 'getClaims', { jwt: 'x' })).toMatchObject({ data: null, error: { code: 'invalid_jwt' } })
  expect(await loosely(world.auth, 'signOut', null)).toMatchObject({ error: null })
  expect((await world.auth.getSession()).data.session).toBeNull()
})
