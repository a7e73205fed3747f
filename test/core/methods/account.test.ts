import { describe, expect, test } from 'vitest'
import { ada, openWorld } from './world.js'
import type { Variation, World } from './world.js'

const next = 'ada.next@example.test'
const unconfirmed = { email: 'bob@example.test', password: 'battery staple' }

/** Comes back from a mailed link, and gives the page that it landed on. */
async function land({ openPage, follow, linkFor }: World, to: string) {
  const landed = openPage({ href: await follow(linkFor(to)), callbackPath: '/in' })
  await landed.initialize()
  return landed
}

const exchangeCodeForSession: Variation[] = [
  ['OAuth', async ({ openPage, choose }) => {
    const page = openPage({ detectSessionInUrl: false })
    const { data } = await page.signInWithOAuth({ provider: 'github' })
    const code = new URL(await choose(page.departures[0])).searchParams.get('code') ?? ''
    expect((await page.exchangeCodeForSession(code, { flowId: String(Object(data).flowId) })).data).toMatchObject({ user: { email: ada.email }, redirectType: null })
  }],
  ['magic link', async (world) => {
    const page = world.openPage()
    await page.signInWithOtp({ email: ada.email })
    const code = new URL(await world.follow(world.linkFor(ada.email))).searchParams.get('code') ?? ''
    expect((await page.exchangeCodeForSession(code)).data.session).not.toBeNull()
  }],
  ['sign-up', async (world) => {
    await world.openPage().signUp({ ...unconfirmed, options: { emailRedirectTo: '/in' } })
    expect((await land(world, unconfirmed.email)).getSnapshot()).toMatchObject({ status: 'signed-in', user: { email: unconfirmed.email } })
  }],
  ['recovery', async (world) => {
    await world.openPage().resetPasswordForEmail(ada.email, { redirectTo: '/in' })
    expect((await land(world, ada.email)).getSnapshot()).toMatchObject({ status: 'signed-in', purpose: 'recovery' })
  }],
  ['e-mail change', async (world) => {
    const page = await world.openSignedIn()
    await page.updateUser({ email: next }, { emailRedirectTo: '/in' })
    expect((await land(world, next)).getSnapshot()).toMatchObject({ user: { email: next } })
  }, { mailerSecureEmailChangeEnabled: false }],
]

const getSession: Variation[] = [
  ['none', async ({ openPage }) => expect(await openPage().getSession()).toEqual({ data: { session: null }, error: null })],
  ['valid', async ({ openSignedIn, requests }) => {
    const page = await openSignedIn()
    const before = requests.length
    expect((await page.getSession()).data.session?.user.email).toBe(ada.email)
    expect(requests).toHaveLength(before)
  }],
  ['expired', async ({ openSignedIn, openPage, kept, last }) => {
    const page = await openSignedIn()
    const key = page.storageKey
    kept.set(key, JSON.stringify({ ...JSON.parse(kept.get(key) ?? ''), expires_at: 1 }))
    expect((await openPage().getSession()).data.session?.expires_at).toBeGreaterThan(1)
    expect(last()?.query).toEqual({ grant_type: 'refresh_token' })
  }],
  ['offline', async ({ openSignedIn, openPage, kept, server }) => {
    const key = (await openSignedIn()).storageKey
    kept.set(key, JSON.stringify({ ...JSON.parse(kept.get(key) ?? ''), expires_at: 1 }))
    server.faults.during('offline', { seconds: 60 })
    const page = openPage()
    expect(await page.getSession()).toMatchObject({ data: { session: null }, error: { name: 'AuthRetryableFetchError' } })
    expect(page.getSnapshot().status).toBe('signed-in')
  }],
]

const getUser: Variation[] = [
  ['of the current session', async ({ openSignedIn }) => expect((await (await openSignedIn()).getUser()).data.user?.email).toBe(ada.email)],
  ['of a given access token', async ({ openSignedIn, openPage }) => {
    const { data: { session } } = await (await openSignedIn()).getSession()
    const other = openPage({ storage: 'memory' })
    expect((await other.getUser(session?.access_token)).data.user?.email).toBe(ada.email)
    expect(other.getSnapshot().status).toBe('signed-out')
  }],
]

const getUserIdentities: Variation[] = [
  ['list', async ({ openSignedIn }) => expect((await (await openSignedIn()).getUserIdentities()).data?.identities).toMatchObject([{ provider: 'email' }, { provider: 'phone' }])],
]

const linkIdentity: Variation[] = [
  ['redirect', async ({ openSignedIn, openPage, choose }) => {
    const page = await openSignedIn()
    expect((await page.linkIdentity({ provider: 'github', options: { redirectTo: '/in' } })).error).toBeNull()
    const landed = openPage({ href: await choose(page.departures[0]) })
    await landed.initialize()
    expect((await landed.getUserIdentities()).data?.identities?.map(({ provider }) => provider)).toContain('github')
  }],
  ['popup', async ({ openSignedIn, openPage, choose }) => {
    const page = await openSignedIn()
    const linking = page.linkIdentity({ provider: 'github', options: { popup: true } })
    await expect.poll(() => page.popup.visited.length).toBe(1)
    await openPage({ href: await choose(page.popup.visited[0]) }).initialize()
    await page.getSession()
    expect((await linking).error).toBeNull()
    expect((await page.getUserIdentities()).data?.identities?.map(({ provider }) => provider)).toContain('github')
  }],
  ['ID token', async ({ openSignedIn, providerTokens }) => {
    const page = await openSignedIn()
    const { id_token: token, access_token } = await providerTokens('google')
    expect((await page.linkIdentity({ provider: 'google', token, access_token })).error).toBeNull()
    expect((await page.getUserIdentities()).data?.identities?.map(({ provider }) => provider)).toContain('google')
  }],
]

const unlinkIdentity: Variation[] = [
  ['one that can go', async ({ openSignedIn, providerTokens }) => {
    const page = await openSignedIn()
    const { id_token: token, access_token } = await providerTokens('google')
    await page.linkIdentity({ provider: 'google', token, access_token })
    const identity = (await page.getUserIdentities()).data?.identities?.find(({ provider }) => provider === 'google')
    if (identity) expect((await page.unlinkIdentity(identity)).error).toBeNull()
    expect(page.getSnapshot()).toMatchObject({ user: { identities: [{ provider: 'email' }, { provider: 'phone' }] } })
  }],
  ['the last one', async ({ openPage }) => {
    const page = openPage()
    await page.signUp(unconfirmed)
    const [identity] = (await page.getUserIdentities()).data?.identities ?? []
    expect(identity).toBeDefined()
    if (identity) expect((await page.unlinkIdentity(identity)).error?.code).toBe('single_identity_not_deletable')
  }, { mailerAutoconfirm: true }],
]

const sessionMethods = { exchangeCodeForSession, getSession, getUser, getUserIdentities, linkIdentity, unlinkIdentity }

const reauthenticate: Variation[] = [
  ['nonce by e-mail', async ({ openSignedIn, codeFor, server }) => {
    const page = await openSignedIn()
    server.advance(25 * 3600)
    expect((await page.reauthenticate()).error).toBeNull()
    expect((await page.updateUser({ password: 'a brand new horse' })).error?.code).toBe('reauthentication_needed')
    expect((await page.updateUser({ password: 'a brand new horse', nonce: codeFor(ada.email) })).error).toBeNull()
  }, { securityUpdatePasswordRequireReauthentication: true, jwtExp: 200_000 }],
  ['nonce by SMS', async ({ openPage, codeFor, server }) => {
    const page = openPage()
    await page.signUp({ phone: '15550123', password: 'battery staple' })
    expect((await page.reauthenticate()).error).toBeNull()
    expect(server.inbox.latest('15550123')).toMatchObject({ channel: 'sms', type: 'reauthentication' })
    expect(codeFor('15550123')).toMatch(/^\d{6}$/)
  }, { smsAutoconfirm: true }],
]

const refreshSession: Variation[] = [
  ['of the current session', async ({ openSignedIn }) => {
    const page = await openSignedIn()
    const before = (await page.getSession()).data.session?.refresh_token
    expect((await page.refreshSession()).data.session?.refresh_token).not.toBe(before)
  }],
  ['of a given refresh token', async ({ openSignedIn, openPage }) => {
    const { data: { session } } = await (await openSignedIn()).getSession()
    const other = openPage({ storage: 'memory' })
    expect((await other.refreshSession({ refresh_token: session?.refresh_token ?? '' })).data.user?.email).toBe(ada.email)
  }],
  ['refused', async ({ openPage }) => expect((await openPage().refreshSession({ refresh_token: 'unknownunkno' })).error?.code).toBe('refresh_token_not_found')],
]

const resend: Variation[] = [
  ['signup', async ({ openPage, server, codeFor }) => {
    const page = openPage()
    await page.signUp(unconfirmed)
    server.advance(61)
    expect((await page.resend({ type: 'signup', email: unconfirmed.email })).error).toBeNull()
    expect((await page.verifyOtp({ email: unconfirmed.email, token: codeFor(unconfirmed.email), type: 'signup' })).error).toBeNull()
  }],
  ['sms', async ({ openPage, server, codeFor }) => {
    const page = openPage()
    await page.signUp({ phone: '15550123', password: 'battery staple' })
    server.advance(61)
    expect((await page.resend({ type: 'sms', phone: '15550123' })).data).toMatchObject({ user: null, session: null })
    expect((await page.verifyOtp({ phone: '15550123', token: codeFor('15550123'), type: 'sms' })).error).toBeNull()
  }],
  ['email_change', async ({ openSignedIn, server, codeFor }) => {
    const page = await openSignedIn()
    await page.updateUser({ email: next })
    server.advance(61)
    expect((await page.resend({ type: 'email_change', email: ada.email })).error).toBeNull()
    expect((await page.verifyOtp({ email: next, token: codeFor(next), type: 'email_change' })).data.user?.email).toBe(next)
  }, { mailerSecureEmailChangeEnabled: false }],
  ['phone_change', async ({ openSignedIn, server, codeFor }) => {
    const page = await openSignedIn()
    await page.updateUser({ phone: '15550123' })
    server.advance(61)
    expect((await page.resend({ type: 'phone_change', phone: ada.phone })).error).toBeNull()
    expect(await page.verifyOtp({ phone: '15550123', token: codeFor('15550123'), type: 'phone_change' })).toMatchObject({ data: { user: { phone: '15550123' } } })
  }],
]

const resetPasswordForEmail: Variation[] = [
  ['with a redirect', async (world) => {
    await world.openPage().resetPasswordForEmail(ada.email, { redirectTo: '/in' })
    const landed = await land(world, ada.email)
    expect((await landed.updateUser({ password: 'a brand new horse' })).error).toBeNull()
    expect((await world.openPage({ storage: 'memory' }).signInWithPassword({ email: ada.email, password: 'a brand new horse' })).error).toBeNull()
  }],
]

const setSession: Variation[] = [
  ['valid tokens', async ({ openSignedIn, openPage }) => {
    const { data: { session } } = await (await openSignedIn()).getSession()
    const other = openPage({ storage: 'memory' })
    expect((await other.setSession({ access_token: session?.access_token ?? '', refresh_token: session?.refresh_token ?? '' })).data.user?.email).toBe(ada.email)
  }],
  ['an expired access token', async ({ openSignedIn, openPage, last }) => {
    const { data: { session } } = await (await openSignedIn()).getSession()
    const [header, claims = '', signature] = (session?.access_token ?? '').split('.')
    const ended = { ...JSON.parse(Buffer.from(claims, 'base64url').toString()), exp: 1 }
    const access_token = [header, Buffer.from(JSON.stringify(ended)).toString('base64url'), signature].join('.')
    expect((await openPage({ storage: 'memory' }).setSession({ access_token, refresh_token: session?.refresh_token ?? '' })).error).toBeNull()
    expect(last()?.query).toEqual({ grant_type: 'refresh_token' })
  }],
  ['a bad one', async ({ openPage }) => {
    expect((await openPage().setSession({ access_token: 'nonsense', refresh_token: 'x' })).error).toMatchObject({ name: 'AuthInvalidJwtError', code: 'invalid_jwt' })
  }],
]

const signOut: Variation[] = [
  ['local', async ({ openSignedIn }) => {
    const [here, there] = [await openSignedIn({ storage: 'memory' }), await openSignedIn({ storage: 'memory' })]
    expect(await here.signOut({ scope: 'local' })).toEqual({ data: { revoked: true }, error: null })
    expect((await there.refreshSession()).error).toBeNull()
  }],
  ['others', async ({ openSignedIn }) => {
    const [here, there] = [await openSignedIn({ storage: 'memory' }), await openSignedIn({ storage: 'memory' })]
    expect(await here.signOut({ scope: 'others' })).toEqual({ data: { revoked: true }, error: null })
    expect(here.getSnapshot().status).toBe('signed-in')
    expect((await there.refreshSession()).error).not.toBeNull()
  }],
  ['global', async ({ openSignedIn }) => {
    const [here, there] = [await openSignedIn({ storage: 'memory' }), await openSignedIn({ storage: 'memory' })]
    await here.signOut()
    expect((await there.refreshSession()).error).not.toBeNull()
  }],
  ['offline', async ({ openSignedIn, server }) => {
    const page = await openSignedIn()
    server.faults.during('offline', { seconds: 60 })
    const leaving = page.signOut()
    expect(page.getSnapshot().status).toBe('signed-out')
    expect(await leaving).toMatchObject({ data: { revoked: false }, error: { code: 'network_failure' } })
  }],
]

const updateUser: Variation[] = [
  ['e-mail, both halves', async ({ openSignedIn, codeFor }) => {
    const page = await openSignedIn()
    await page.updateUser({ email: next })
    expect((await page.verifyOtp({ email: ada.email, token: codeFor(ada.email), type: 'email_change' })).data.session).toBeNull()
    expect((await page.verifyOtp({ email: next, token: codeFor(next), type: 'email_change' })).data.user?.email).toBe(next)
  }],
  ['e-mail, both halves by link', async (world) => {
    const page = await world.openSignedIn()
    await page.updateUser({ email: next }, { emailRedirectTo: '/in' })
    expect((await land(world, ada.email)).getSnapshot()).toMatchObject({ redirect: { kind: 'email-change-half-confirmed' }, user: { email: ada.email } })
    expect((await land(world, next)).getSnapshot()).toMatchObject({ user: { email: next } })
  }],
  ['phone', async ({ openSignedIn, codeFor }) => {
    const page = await openSignedIn()
    await page.updateUser({ phone: '15550123' })
    expect((await page.verifyOtp({ phone: '15550123', token: codeFor('15550123'), type: 'phone_change' })).data.user?.phone).toBe('15550123')
  }],
  ['password', async ({ openSignedIn, openPage }) => {
    expect((await (await openSignedIn()).updateUser({ password: 'a brand new horse' })).error).toBeNull()
    expect((await openPage({ storage: 'memory' }).signInWithPassword({ email: ada.email, password: 'a brand new horse' })).error).toBeNull()
  }],
  ['metadata', async ({ openSignedIn }) => {
    const page = await openSignedIn()
    await page.updateUser({ data: { name: 'Ada' } })
    expect(page.getSnapshot()).toMatchObject({ user: { user_metadata: { name: 'Ada' } } })
  }],
  ['password, with nonce', async ({ openSignedIn, codeFor, server }) => {
    const page = await openSignedIn()
    server.advance(25 * 3600)
    await page.reauthenticate()
    expect((await page.updateUser({ password: 'a brand new horse', nonce: '000000' })).error?.code).toBe('reauthentication_not_valid')
    expect((await page.updateUser({ password: 'a brand new horse', nonce: codeFor(ada.email) })).error).toBeNull()
  }, { securityUpdatePasswordRequireReauthentication: true, jwtExp: 200_000 }],
  ['password, with current password', async ({ openSignedIn }) => {
    const page = await openSignedIn()
    expect((await page.updateUser({ password: 'a brand new horse' })).error?.code).toBe('current_password_required')
    expect((await page.updateUser({ password: 'a brand new horse', current_password: ada.password })).error).toBeNull()
  }, { securityUpdatePasswordRequireCurrentPassword: true }],
]

const hashOf = (world: World, to: string) => world.server.inbox.latest(to)?.tokenHash ?? ''

const verifyOtp: Variation[] = [
  ['email code', async ({ openPage, codeFor }) => {
    const page = openPage()
    await page.signInWithOtp({ email: ada.email })
    expect((await page.verifyOtp({ email: ada.email, token: codeFor(ada.email), type: 'email' })).data.user?.email).toBe(ada.email)
  }],
  ['sms code', async ({ openPage, codeFor }) => {
    const page = openPage()
    await page.signInWithOtp({ phone: ada.phone })
    expect((await page.verifyOtp({ phone: ada.phone, token: codeFor(ada.phone), type: 'sms' })).data.user?.phone).toBe(ada.phone)
  }],
  ['invite', async (world) => {
    await world.administer('/invite', { email: 'guest@example.test' })
    const page = world.openPage()
    expect((await page.verifyOtp({ token_hash: hashOf(world, 'guest@example.test'), type: 'invite' })).error).toBeNull()
    expect(page.getSnapshot()).toMatchObject({ purpose: 'invite', user: { email: 'guest@example.test' } })
  }],
  ['email_change', async ({ openSignedIn, codeFor }) => {
    const page = await openSignedIn()
    await page.updateUser({ email: next })
    expect((await page.verifyOtp({ email: next, token: codeFor(next), type: 'email_change' })).data.session).toBeNull()
    expect((await page.verifyOtp({ email: ada.email, token: codeFor(ada.email), type: 'email_change' })).data.user?.email).toBe(next)
  }],
  ['phone_change', async ({ openSignedIn, codeFor }) => {
    const page = await openSignedIn()
    await page.updateUser({ phone: '15550123' })
    expect((await page.verifyOtp({ phone: '+15550123', token: codeFor('15550123'), type: 'phone_change' })).data.user?.phone).toBe('15550123')
  }],
  ['token_hash', async (world) => {
    const page = world.openPage({ flowType: 'implicit' })
    await page.signInWithOtp({ email: ada.email })
    expect((await page.verifyOtp({ email: ada.email, token_hash: hashOf(world, ada.email), type: 'email' })).data.session).not.toBeNull()
  }],
  ['magiclink', async (world) => {
    const page = world.openPage({ flowType: 'implicit' })
    await page.signInWithOtp({ email: ada.email })
    expect((await page.verifyOtp({ token_hash: hashOf(world, ada.email), type: 'magiclink' })).data.session).not.toBeNull()
  }],
  ['signup', async (world) => {
    const page = world.openPage({ flowType: 'implicit' })
    await page.signUp(unconfirmed)
    expect((await page.verifyOtp({ token_hash: hashOf(world, unconfirmed.email), type: 'signup' })).data.user?.email).toBe(unconfirmed.email)
  }],
  ['recovery', async (world) => {
    const page = world.openPage()
    await page.resetPasswordForEmail(ada.email)
    await page.verifyOtp({ email: ada.email, token: world.codeFor(ada.email), type: 'recovery' })
    expect(page.getSnapshot()).toMatchObject({ purpose: 'recovery' })
  }],
]

const accountMethods = { reauthenticate, refreshSession, resend, resetPasswordForEmail, setSession, signOut, updateUser, verifyOtp }

describe.each(Object.entries({ ...sessionMethods, ...accountMethods }))('%s', (method, variations) => {
  test.each(variations.map(([name, ...rest]) => [`${method}: ${name}`, ...rest] as const))('%s', (_, run, config) => run(openWorld(config)))
})

