import { createAuthClient } from 'latchkey/core'
import { createDevServer } from 'latchkey/dev-server'
import { TOTP } from 'otpauth'
import { expect, test } from 'vitest'

/** A client on an embedded server of its own, as an app has it. */
function setUp({ config = {}, ...options }: { config?: object; [option: string]: unknown } = {}) {
  const server = createDevServer({ config, users: [{ email: 'ada@example.test', password: 'correct horse' }] })
  const auth = createAuthClient({ url: 'http://auth.test', apiKey: 'dev', fetch: server.fetch, storage: 'memory', autoRefreshToken: false, ...options })
  return { server, auth }
}

const ada = { email: 'ada@example.test', password: 'correct horse' }

test('signUp, verifyOtp and resend: a code from the mail confirms and signs in', async () => {
  const { server, auth } = setUp()
  const { data, error } = await auth.signUp({ email: 'bob@example.test', password: 'battery staple', options: { data: { name: 'Bob' } } })
  expect(error).toBeNull()
  expect(data.session).toBeNull()
  expect(data.user).toMatchObject({ email: 'bob@example.test', user_metadata: { name: 'Bob' } })
  expect((await auth.verifyOtp({ email: 'bob@example.test', token: '000000', type: 'email' })).error).toMatchObject({ name: 'AuthApiError', code: 'otp_expired', status: 403 })
  const code = server.inbox.latest('bob@example.test')?.code ?? ''
  expect((await auth.verifyOtp({ email: 'bob@example.test', token: code, type: 'email' })).data.session?.user.email).toBe('bob@example.test')
  expect(auth.getSnapshot()).toMatchObject({ status: 'signed-in', purpose: 'regular', aal: { current: 'aal1', next: 'aal1' } })
})

test('signInWithPassword: a wrong password, then the right one', async () => {
  const { auth } = setUp()
  expect(await auth.signInWithPassword({ ...ada, password: 'wrong' })).toMatchObject({
    data: { user: null, session: null }, error: { name: 'AuthApiError', code: 'invalid_credentials', status: 400, message: 'Invalid login credentials' },
  })
  const { data } = await auth.signInWithPassword(ada)
  expect(data.user?.email).toBe('ada@example.test')
  expect((await auth.getUser()).data.user?.id).toBe(data.user?.id)
  expect((await auth.getSession()).data.session?.access_token).toBe(data.session?.access_token)
})

test('wrong arguments are told before any request', async () => {
  let requests = 0
  const auth = createAuthClient({ url: 'http://auth.test', storage: 'memory', fetch: () => Promise.reject(new Error(`request ${(requests += 1)}`)) })
  const text = 'You must provide either an email or phone number and a password'
  // @ts-expect-error: what JavaScript lets through
  expect((await auth.signUp({ password: 'x' })).error).toMatchObject({ name: 'AuthInvalidCredentialsError', message: text })
  // @ts-expect-error: what JavaScript lets through
  expect((await auth.signInWithPassword({})).error).toMatchObject({ message: text })
  // @ts-expect-error: what JavaScript lets through
  expect((await auth.signInWithOtp({})).error).toMatchObject({ message: 'You must provide either an email or phone number.' })
  expect((await auth.signUp({ email: 'a@b', phone: '1', password: 'x' })).error?.code).toBe('invalid_argument')
  expect((await auth.refreshSession()).error).toMatchObject({ name: 'AuthSessionMissingError', status: 400 })
  expect((await auth.updateUser({ data: {} })).error).toMatchObject({ name: 'AuthSessionMissingError' })
  expect((await auth.setSession({ access_token: 'no', refresh_token: 'no' })).error).toMatchObject({ name: 'AuthInvalidJwtError' })
  expect(requests).toBe(0)
  expect(() => createAuthClient({ url: 'nonsense' })).toThrow(/`url`/)
  expect(() => createAuthClient({ projectUrl: 'https://ref.example' })).toThrow(/`apiKey`/)
})

test('signInWithOtp, signInAnonymously, updateUser, reauthenticate', async () => {
  const { server, auth } = setUp({ config: { externalAnonymousUsersEnabled: true } })
  expect((await auth.signInWithOtp({ email: ada.email })).data).toEqual({ user: null, session: null })
  const code = server.inbox.latest(ada.email)?.code ?? ''
  expect((await auth.verifyOtp({ email: ada.email, token: code, type: 'email' })).error).toBeNull()
  expect((await auth.updateUser({ data: { plan: 'pro' } })).data.user?.user_metadata).toMatchObject({ plan: 'pro' })
  expect(auth.getSnapshot()).toMatchObject({ user: { user_metadata: { plan: 'pro' } } })
  expect((await auth.reauthenticate()).error).toBeNull()
  await auth.signOut()
  expect((await auth.signInAnonymously({ options: { data: { guest: true } } })).data.user?.is_anonymous).toBe(true)
})

test('resetPasswordForEmail: the code gives a recovery, which a new password ends', async () => {
  const { server, auth } = setUp()
  expect(await auth.resetPasswordForEmail(ada.email)).toEqual({ data: {}, error: null })
  await auth.verifyOtp({ email: ada.email, token: server.inbox.latest(ada.email)?.code ?? '', type: 'recovery' })
  expect(auth.getSnapshot()).toMatchObject({ purpose: 'recovery' })
  expect((await auth.updateUser({ password: 'a new horse' })).error).toBeNull()
  expect(auth.getSnapshot()).toMatchObject({ purpose: 'regular' })
})

test('refreshSession and setSession: with the current tokens, and with given ones', async () => {
  const { auth, server } = setUp()
  const { data: { session } } = await auth.signInWithPassword(ada)
  const renewed = await auth.refreshSession()
  expect(renewed.data.session?.refresh_token).not.toBe(session?.refresh_token)
  const other = createAuthClient({ url: 'http://auth.test', storage: 'memory', fetch: server.fetch })
  const { access_token = '', refresh_token = '' } = renewed.data.session ?? {}
  expect((await other.setSession({ access_token, refresh_token })).data.user?.email).toBe(ada.email)
  expect((await other.refreshSession({ refresh_token: 'unknownunkno' })).error).toMatchObject({ code: 'refresh_token_not_found' })
  expect(other.getSnapshot().status).toBe('signed-in')
})

test('mfa: a totp factor is enrolled, verified, listed and removed, and the state follows with no further request', async () => {
  const { auth } = setUp()
  await auth.signInWithPassword(ada)
  const { data: enrolled } = await auth.mfa.enroll({ factorType: 'totp', friendlyName: 'phone' })
  expect(enrolled?.totp?.qr_code).toMatch(/^data:image\/svg\+xml;utf-8,/)
  const code = new TOTP({ secret: enrolled?.totp?.secret ?? '' }).generate()
  const factorId = enrolled?.id ?? ''
  expect((await auth.mfa.challengeAndVerify({ factorId, code: '000000' })).error?.code).toBe('mfa_verification_failed')
  expect((await auth.mfa.challengeAndVerify({ factorId, code })).error).toBeNull()
  expect(auth.getSnapshot()).toMatchObject({ aal: { current: 'aal2', next: 'aal2' } })
  expect((await auth.mfa.getAuthenticatorAssuranceLevel()).data).toMatchObject({ currentLevel: 'aal2', nextLevel: 'aal2' })
  expect((await auth.mfa.listFactors()).data?.totp).toHaveLength(1)
  expect((await auth.mfa.unenroll({ factorId })).data).toEqual({ id: factorId })
  expect(auth.getSnapshot()).toMatchObject({ user: { factors: [] } })
})

test('getClaims: by the server for a symmetric key, refused when the token was changed', async () => {
  const { auth } = setUp()
  expect(await auth.getClaims()).toEqual({ data: null, error: null })
  const { data: { session } } = await auth.signInWithPassword(ada)
  expect((await auth.getClaims()).data?.claims).toMatchObject({ sub: session?.user.id, aal: 'aal1' })
  const [header, , signature] = (session?.access_token ?? '').split('.')
  const forged = `${header}.${btoa(JSON.stringify({ sub: 'x', exp: 4e9 })).replace(/=/g, '')}.${signature}`
  expect((await auth.getClaims(forged)).error?.code).toBe('bad_jwt')
  expect((await auth.getClaims('nonsense')).error).toMatchObject({ name: 'AuthInvalidJwtError', message: 'Invalid JWT structure' })
})

test('getUserIdentities, unlinkIdentity: the last way in stays', async () => {
  const { auth } = setUp({ config: { securityManualLinkingEnabled: true } })
  await auth.signInWithPassword(ada)
  const { data } = await auth.getUserIdentities()
  const [identity] = data?.identities ?? []
  expect(identity?.provider).toBe('email')
  if (identity) expect((await auth.unlinkIdentity(identity)).error?.code).toBe('single_identity_not_deletable')
})

test('getSettings is asked once, and a failure is not kept', async () => {
  const { auth, server } = setUp()
  server.faults.next({ status: 500 })
  expect((await auth.getSettings()).error).toMatchObject({ status: 500 })
  expect((await auth.getSettings()).data?.external.email).toBe(true)
})

test('throwOnError throws what else would be given', async () => {
  const { auth } = setUp({ throwOnError: true })
  await expect(auth.signInWithPassword({ ...ada, password: 'wrong' })).rejects.toMatchObject({ code: 'invalid_credentials' })
  expect((await auth.signInWithPassword(ada)).error).toBeNull()
})

test('an answer that is no more than ok, status and json() is enough', async () => {
  const session = { access_token: 'a.b.c', refresh_token: 'r', expires_in: 3600, token_type: 'bearer', user: { id: '1' } }
  const auth = createAuthClient({ url: 'http://auth.test', storage: 'memory', fetch: async () => ({ ok: true, status: 200, json: async () => session }) })
  expect((await auth.signInWithPassword(ada)).data.session).toMatchObject({ access_token: 'a.b.c' })
})
