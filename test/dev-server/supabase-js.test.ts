import { generateKeyPairSync } from 'node:crypto'
import { createClient, type SupabaseClientOptions } from '@supabase/supabase-js'
import { TOTP } from 'otpauth'
import { describe, expect, it } from 'vitest'
import { createDevServer, type ConfigInput, type DevServerOptions } from '../../src/dev-server/index.js'
import { createAuthenticator } from '../contract/replay/authenticator.js'
import { signHs256 } from '../contract/replay/compute.js'
import { signIdToken } from '../contract/replay/idp-key.js'
import { signSolanaMessage, writeSolanaMessage } from '../contract/replay/solana.js'
import { createWorld } from '../contract/replay/world.js'
import { createWallet } from './ethereum-wallet.js'

const ada = { email: 'ada@example.test', password: 'correct horse' }
const everything: ConfigInput = {
  externalPhoneEnabled: true, externalAnonymousUsersEnabled: true, securityManualLinkingEnabled: true, externalWeb3SolanaEnabled: true, externalWeb3EthereumEnabled: true,
  mfaPhoneEnrollEnabled: true, mfaPhoneVerifyEnabled: true, mfaWebAuthnEnrollEnabled: true, mfaWebAuthnVerifyEnabled: true, passkeyEnabled: true,
  oauthServerEnabled: true, oauthServerAuthorizationPath: '/oauth/consent',
  externalKeycloakEnabled: true, externalKeycloakClientId: ['test-client'], externalKeycloakSecret: 'secret', externalKeycloakUrl: 'http://idp.test',
  externalKeycloakRedirectUri: 'http://auth.test/callback',
}

/** supabase-js, as an app makes it, in front of the embedded server. */
function start(options: DevServerOptions & { readonly auth?: SupabaseClientOptions<'public'>['auth'] } = {}) {
  const world = createWorld()
  const server = createDevServer({ users: [ada], fetch: world.fetch, ...options, config: { ...everything, ...options.config } })
  const connect = (key: string) => createClient('http://auth.test', key, {
    auth: { autoRefreshToken: false, persistSession: false, detectSessionInUrl: false, ...options.auth },
    global: { fetch: server.fetch },
  }).auth
  const serviceRole = signHs256({ role: 'service_role' }, { secret: server.config.jwtSecret })
  return { server, world, auth: connect('publishable'), another: () => connect('publishable'), admin: connect(serviceRole).admin, serviceRole }
}

interface Result {
  readonly data: unknown
  readonly error: Error | null
}

type Success<R extends Result> = [Extract<R, { error: null }>] extends [never] ? R['data'] : Extract<R, { error: null }>['data']

/** Each call must work: its data, or its error thrown. */
async function must<R extends Result>(result: Promise<R>): Promise<Success<R>> {
  const { data, error } = await result
  if (error) throw error
  return data as Success<R>
}

const createSamlKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs1', format: 'der' }).toString('base64')

const locationOf = async (answer: Promise<Response>) => new URL((await answer).headers.get('location') ?? '')

describe('supabase-js against the embedded server', () => {
  it('signs up, confirms, signs in and out', async () => {
    const { auth, server } = start()
    const signedUp = await must(auth.signUp({ email: 'new@example.test', password: 'correct horse', options: { data: { name: 'New' } } }))
    expect(signedUp).toMatchObject({ session: null, user: { email: 'new@example.test', identities: [{ provider: 'email' }] } })
    await must(auth.resend({ type: 'signup', email: 'nobody@example.test' }))
    const { code = '' } = server.inbox.latest('new@example.test') ?? {}
    expect((await must(auth.verifyOtp({ type: 'signup', email: 'new@example.test', token: code }))).session?.user.user_metadata).toMatchObject({ name: 'New' })
    expect((await auth.signOut()).error).toBeNull()
    expect((await must(auth.signInWithPassword({ email: 'new@example.test', password: 'correct horse' }))).user.email).toBe('new@example.test')
    expect((await auth.signInWithPassword({ email: 'new@example.test', password: 'wrong' })).error).toMatchObject({ code: 'invalid_credentials', status: 400 })
    expect((await auth.signOut({ scope: 'local' })).error).toBeNull()
  })

  it('signs up with a phone number', async () => {
    const { auth, server } = start()
    await must(auth.signUp({ phone: '+15550100', password: 'correct horse' }))
    const { code = '' } = server.inbox.latest('+15550100') ?? {}
    expect((await must(auth.verifyOtp({ type: 'sms', phone: '+15550100', token: code }))).user?.phone).toBe('15550100')
    expect((await must(auth.signInWithPassword({ phone: '+15550100', password: 'correct horse' }))).session).not.toBeNull()
  })

  it('signs in with codes and links, by mail and by text', async () => {
    const { auth, server } = start()
    await must(auth.signInWithOtp({ email: ada.email, options: { shouldCreateUser: false } }))
    const { tokenHash = '' } = server.inbox.latest(ada.email) ?? {}
    expect((await must(auth.verifyOtp({ type: 'email', token_hash: tokenHash }))).user?.email).toBe(ada.email)
    await must(auth.signInWithOtp({ phone: '+15550100' }))
    const { code = '' } = server.inbox.latest('+15550100') ?? {}
    expect((await must(auth.verifyOtp({ type: 'sms', phone: '+15550100', token: code }))).session).not.toBeNull()
  })

  it('signs in as a guest, and makes that permanent', async () => {
    const { auth, server } = start()
    expect((await must(auth.signInAnonymously({ options: { data: { theme: 'dark' } } }))).user?.is_anonymous).toBe(true)
    await must(auth.updateUser({ email: 'guest@example.test' }))
    await must(auth.verifyOtp({ type: 'email_change', email: 'guest@example.test', token: server.inbox.latest()?.code ?? '' }))
    expect((await must(auth.updateUser({ password: 'correct horse' }))).user).toMatchObject({ email: 'guest@example.test', is_anonymous: false })
  })

  it('resets a forgotten password', async () => {
    const { auth, server } = start()
    await must(auth.resetPasswordForEmail(ada.email, { redirectTo: 'http://localhost:3000/new' }))
    await must(auth.verifyOtp({ type: 'recovery', token_hash: server.inbox.latest()?.tokenHash ?? '' }))
    await must(auth.updateUser({ password: 'battery staple' }))
    expect((await must(auth.signInWithPassword({ email: ada.email, password: 'battery staple' }))).session).not.toBeNull()
  })

  it('exchanges the code that a link leads to', async () => {
    const { auth, server } = start({ auth: { flowType: 'pkce' } })
    await must(auth.signInWithOtp({ email: ada.email }))
    const target = await locationOf(server.fetch(server.inbox.latest()?.link ?? ''))
    expect((await must(auth.exchangeCodeForSession(target.searchParams.get('code') ?? ''))).user.email).toBe(ada.email)
  })

  it('keeps, refreshes, sets and reads a session', async () => {
    const { auth, another, server } = start()
    const events: string[] = []
    auth.onAuthStateChange((event) => { events.push(event) })
    const { session } = await must(auth.signInWithPassword(ada))
    expect((await must(auth.getSession())).session?.access_token).toBe(session.access_token)
    expect((await must(auth.getUser())).user.email).toBe(ada.email)
    expect((await must(auth.getClaims()))?.claims).toMatchObject({ email: ada.email, role: 'authenticated', aud: 'authenticated' })
    server.advance(60)
    const refreshed = await must(auth.refreshSession())
    expect(refreshed.session?.refresh_token).not.toBe(session.refresh_token)
    const other = another()
    const { access_token = '', refresh_token = '' } = refreshed.session ?? {}
    expect((await must(other.setSession({ access_token, refresh_token }))).user?.email).toBe(ada.email)
    expect((await must(other.updateUser({ data: { name: 'Ada' } }))).user.user_metadata).toMatchObject({ name: 'Ada' })
    expect((await other.signOut({ scope: 'others' })).error).toBeNull()
    expect(events).toEqual(expect.arrayContaining(['INITIAL_SESSION', 'SIGNED_IN', 'TOKEN_REFRESHED']))
  })

  it('changes the password with a code where the server asks for one', async () => {
    const { auth, server } = start({ config: { securityUpdatePasswordRequireReauthentication: true } })
    await must(auth.signInWithPassword(ada))
    server.advance(60)
    await must(auth.reauthenticate())
    await must(auth.updateUser({ password: 'battery staple', nonce: server.inbox.latest()?.code ?? '' }))
  })

  it('verifies tokens that were signed by a key pair', async () => {
    const { publicKey, privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
    const jwk = { ...(await crypto.subtle.exportKey('jwk', privateKey)), kid: 'one', alg: 'ES256', key_ops: ['sign', 'verify'] }
    expect(publicKey.type).toBe('public')
    const { auth } = start({ config: { jwtKeys: [jwk] } })
    await must(auth.signInWithPassword(ada))
    expect((await must(auth.getClaims()))?.header).toMatchObject({ alg: 'ES256', kid: 'one' })
  })
})

describe('supabase-js with providers', () => {
  it('signs in with a provider, and reads what it gave', async () => {
    const { auth, server, world } = start({ auth: { flowType: 'pkce' } })
    const { url } = await must(auth.signInWithOAuth({ provider: 'keycloak', options: { redirectTo: 'http://localhost:3000/', skipBrowserRedirect: true } }))
    const provider = await locationOf(server.fetch(url ?? ''))
    world.acceptCode({ code: 'one', userinfo: { sub: '1', email: 'kim@example.test', email_verified: true, name: 'Kim' } })
    const back = await locationOf(server.fetch(`http://auth.test/callback?code=one&state=${String(provider.searchParams.get('state'))}`))
    const { session } = await must(auth.exchangeCodeForSession(back.searchParams.get('code') ?? ''))
    expect(session).toMatchObject({ provider_token: 'idp-access-token', user: { email: 'kim@example.test', app_metadata: { provider: 'keycloak' } } })
  })

  it('signs in with a provider that the server plays', async () => {
    const { auth, server } = start({ config: { externalGithubEnabled: true }, auth: { flowType: 'pkce' } })
    const { url } = await must(auth.signInWithOAuth({ provider: 'github', options: { redirectTo: 'http://localhost:3000/', skipBrowserRedirect: true } }))
    const provider = await locationOf(server.fetch(url))
    const choice = new URLSearchParams({ choice: 'new', name: 'Kim', email: 'kim@example.test' })
    const callback = await locationOf(server.fetch(provider, { method: 'POST', body: choice }))
    const back = await locationOf(server.fetch(callback))
    const { user } = await must(auth.exchangeCodeForSession(back.searchParams.get('code') ?? ''))
    expect(user).toMatchObject({ email: 'kim@example.test', app_metadata: { provider: 'github' }, user_metadata: { full_name: 'Kim' } })
  })

  it('signs in with single sign-on, at an identity provider that the server plays', async () => {
    const { auth, server, serviceRole } = start({ config: { samlEnabled: true, samlPrivateKey: createSamlKey() } })
    const metadata = await (await server.fetch('http://auth.test/provider/saml/metadata')).text()
    const added = await server.fetch('http://auth.test/admin/sso/providers', {
      method: 'POST',
      headers: { authorization: `Bearer ${serviceRole}` },
      body: JSON.stringify({ type: 'saml', metadata_xml: metadata, domains: ['work.test'] }),
    })
    expect(added.status).toBe(201)
    const { url } = await must(auth.signInWithSSO({ domain: 'work.test', options: { redirectTo: 'http://localhost:3000/' } }))
    const page = await server.fetch(url, { method: 'POST', body: new URLSearchParams({ choice: 'new', name: 'Kim', email: 'kim@work.test' }) })
    const html = await page.text()
    const fields = [...html.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value.replaceAll('&#43;', '+').replaceAll('&#61;', '=')])
    const [, action = ''] = /action="([^"]*)"/.exec(html) ?? []
    const back = await locationOf(server.fetch(action, { method: 'POST', body: new URLSearchParams(fields) }))
    const session = new URLSearchParams(back.hash.slice(1))
    const { user } = await must(auth.setSession({ access_token: session.get('access_token') ?? '', refresh_token: session.get('refresh_token') ?? '' }))
    expect(user).toMatchObject({ email: 'kim@work.test' })
  })

  it('links and unlinks identities', async () => {
    const { auth, server, world } = start({ auth: { flowType: 'pkce' } })
    await must(auth.signInWithPassword(ada))
    const { url } = await must(auth.linkIdentity({ provider: 'keycloak', options: { skipBrowserRedirect: true } }))
    world.acceptCode({ code: 'two', userinfo: { sub: '2', email: 'ada@work.test', email_verified: true } })
    const back = await locationOf(server.fetch(`http://auth.test/callback?code=two&state=${String(new URL(url ?? '').searchParams.get('state'))}`))
    await must(auth.exchangeCodeForSession(back.searchParams.get('code') ?? ''))
    const { identities } = await must(auth.getUserIdentities())
    expect(identities.map(({ provider }) => provider)).toEqual(['email', 'keycloak'])
    const [, second] = identities
    if (second) await must(auth.unlinkIdentity(second))
    expect((await must(auth.getUserIdentities())).identities).toHaveLength(1)
  })

  it('signs in with an ID token', async () => {
    const { auth } = start()
    const token = signIdToken({ sub: '3', email: 'kim@example.test', email_verified: true }, Date.now() / 1000)
    expect((await must(auth.signInWithIdToken({ provider: 'keycloak', token }))).user.email).toBe('kim@example.test')
  })

  it('signs in with a Solana wallet', async () => {
    const { auth } = start({ config: { siteUrl: 'http://localhost:3000' } })
    const message = writeSolanaMessage({ as: 'supabase-js' }, Date.now() / 1000)
    const signature = Uint8Array.from(Buffer.from(signSolanaMessage({ of: 'supabase-js', flip: false }), 'base64'))
    expect((await must(auth.signInWithWeb3({ chain: 'solana', message, signature }))).user.app_metadata.provider).toBe('web3')
  })

  it('signs in with an Ethereum wallet', async () => {
    const { auth } = start({ config: { siteUrl: 'http://localhost:3000' } })
    const { address, sign } = createWallet(1)
    const wallet = {
      request: ({ method, params }: { method: string; params?: readonly unknown[] }) => {
        const answers: Record<string, unknown> = { eth_requestAccounts: [address], eth_chainId: '0x1', personal_sign: sign(Buffer.from(String(params?.[0]).slice(2), 'hex').toString()) }
        return Promise.resolve(answers[method])
      },
    }
    const options = { url: 'http://localhost:3000/', signInWithEthereum: { nonce: '12345678' } }
    const { user } = await must(auth.signInWithWeb3({ chain: 'ethereum', wallet: wallet as never, options }))
    expect(user.user_metadata).toMatchObject({ custom_claims: { address, chain: 'ethereum', network: '1' } })
  })
})

describe('supabase-js with second factors and passkeys', () => {
  it('enrolls, challenges, verifies, lists and removes an authenticator app', async () => {
    const { auth } = start()
    await must(auth.signInWithPassword(ada))
    const factor = await must(auth.mfa.enroll({ factorType: 'totp', friendlyName: 'App' }))
    const { secret } = factor.totp
    expect(factor.totp.qr_code).toMatch(/^data:image\/svg\+xml;utf-8,<svg [^#]+<\/svg>$/)
    const challenge = await must(auth.mfa.challenge({ factorId: factor.id }))
    await must(auth.mfa.verify({ factorId: factor.id, challengeId: challenge.id, code: new TOTP({ secret }).generate() }))
    expect(await must(auth.mfa.getAuthenticatorAssuranceLevel())).toMatchObject({ currentLevel: 'aal2', nextLevel: 'aal2' })
    expect((await must(auth.mfa.listFactors())).totp).toMatchObject([{ id: factor.id, friendly_name: 'App', status: 'verified' }])
    await must(auth.mfa.unenroll({ factorId: factor.id }))
    expect((await must(auth.mfa.listFactors())).all).toEqual([])
  })

  it('uses a phone as a second factor', async () => {
    const { auth, server } = start()
    await must(auth.signInWithPassword(ada))
    const factor = await must(auth.mfa.enroll({ factorType: 'phone', phone: '+15550100' }))
    const challenge = await must(auth.mfa.challenge({ factorId: factor.id, channel: 'sms' }))
    await must(auth.mfa.verify({ factorId: factor.id, challengeId: challenge.id, code: server.inbox.latest('+15550100')?.code ?? '' }))
    expect((await must(auth.mfa.getAuthenticatorAssuranceLevel())).currentAuthenticationMethods).toMatchObject([{ method: 'mfa/phone' }, { method: 'password' }])
  })

  it('registers a passkey, signs in with it, renames and removes it', async () => {
    const { auth, another } = start({ auth: { experimental: { passkey: true } } })
    const authenticator = createAuthenticator('supabase-js')
    await must(auth.signInWithPassword(ada))
    const registration = await must(auth.passkey.startRegistration())
    const credential = authenticator.create(registration.options.challenge)
    const passkey = await must(auth.passkey.verifyRegistration({ challengeId: registration.challenge_id, credential: Object(credential) }))
    expect(await must(auth.passkey.list())).toMatchObject([{ id: passkey.id }])
    const visitor = another()
    const authentication = await must(visitor.passkey.startAuthentication())
    const assertion = authenticator.get(authentication.options.challenge, Buffer.from(String((await must(auth.getUser())).user.id)).toString('base64url'))
    expect((await must(visitor.passkey.verifyAuthentication({ challengeId: authentication.challenge_id, credential: Object(assertion) }))).session?.user.email).toBe(ada.email)
    await must(auth.passkey.update({ passkeyId: passkey.id, friendlyName: 'Laptop' }))
    expect(await must(auth.passkey.list())).toMatchObject([{ friendly_name: 'Laptop' }])
    await must(auth.passkey.delete({ passkeyId: passkey.id }))
    expect(await must(auth.passkey.list())).toEqual([])
  })
})

describe('supabase-js as an administrator', () => {
  it('creates, reads, lists, changes and deletes people', async () => {
    const { admin } = start()
    const { user } = await must(admin.createUser({ email: 'kim@example.test', password: 'correct horse', email_confirm: true, user_metadata: { name: 'Kim' } }))
    const id = user?.id ?? ''
    expect((await must(admin.getUserById(id))).user?.email).toBe('kim@example.test')
    expect((await must(admin.listUsers({ page: 1, perPage: 10 }))).users).toHaveLength(2)
    expect((await must(admin.updateUserById(id, { ban_duration: '24h', app_metadata: { plan: 'pro' } }))).user).toMatchObject({ app_metadata: { plan: 'pro' }, banned_until: expect.any(String) })
    await must(admin.deleteUser(id))
    expect((await admin.getUserById(id)).error).toMatchObject({ code: 'user_not_found', status: 404 })
  })

  it('invites people, makes links, signs people out, and removes their factors', async () => {
    const { admin, auth, server } = start()
    await must(admin.inviteUserByEmail('kim@example.test', { data: { team: 1 } }))
    expect(server.inbox.latest('kim@example.test')?.type).toBe('invite')
    const { properties } = await must(admin.generateLink({ type: 'magiclink', email: ada.email }))
    const { session } = await must(auth.verifyOtp({ type: 'magiclink', token_hash: properties?.hashed_token ?? '' }))
    const factor = await must(auth.mfa.enroll({ factorType: 'totp' }))
    const userId = session?.user.id ?? ''
    expect((await must(admin.mfa.listFactors({ userId }))).factors).toMatchObject([{ id: factor.id }])
    await must(admin.mfa.deleteFactor({ userId, id: factor.id }))
    expect((await admin.signOut(session?.access_token ?? '')).error).toBeNull()
    expect((await auth.getUser(session?.access_token)).error).toMatchObject({ name: 'AuthSessionMissingError' })
  })

  it('keeps applications, whose requests people answer', async () => {
    const { admin, auth, server } = start()
    const client = await must(admin.oauth.createClient({ client_name: 'App', redirect_uris: ['https://app.test/callback'], token_endpoint_auth_method: 'none' }))
    expect((await must(admin.oauth.listClients())).clients).toHaveLength(1)
    await must(auth.signInWithPassword(ada))
    const query = new URLSearchParams({
      response_type: 'code', client_id: client.client_id, redirect_uri: 'https://app.test/callback', scope: 'email', state: 'x',
      code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', code_challenge_method: 'S256',
    })
    const consent = await locationOf(server.fetch(`http://auth.test/oauth/authorize?${String(query)}`))
    const id = consent.searchParams.get('authorization_id') ?? ''
    expect(await must(auth.oauth.getAuthorizationDetails(id))).toMatchObject({ client: { name: 'App' } })
    expect((await must(auth.oauth.approveAuthorization(id, { skipBrowserRedirect: true }))).redirect_url).toContain('https://app.test/callback?code=')
    expect(await must(auth.oauth.listGrants())).toMatchObject([{ client: { name: 'App' } }])
    await must(auth.oauth.revokeGrant({ clientId: client.client_id }))
    expect(await must(auth.oauth.listGrants())).toEqual([])
  })
})
