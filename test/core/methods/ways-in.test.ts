import { describe, expect, test } from 'vitest'
import { ada, app, openWorld } from './world.js'
import type { Variation } from './world.js'

const bob = { email: 'bob@example.test', password: 'battery staple' }
const number = '15550123'

const signUp: Variation[] = [
  ['e-mail, with confirmation', async ({ openPage, codeFor }) => {
    const client = openPage()
    expect((await client.signUp(bob)).data).toMatchObject({ session: null, user: { email: bob.email } })
    expect((await client.verifyOtp({ email: bob.email, token: codeFor(bob.email), type: 'signup' })).data.session).not.toBeNull()
  }],
  ['e-mail, without confirmation', async ({ openPage }) => {
    const client = openPage()
    expect((await client.signUp(bob)).data.session).not.toBeNull()
    expect(client.getSnapshot().status).toBe('signed-in')
  }, { mailerAutoconfirm: true }],
  ['phone by SMS', async ({ openPage, server }) => {
    expect((await openPage().signUp({ phone: number, password: bob.password })).error).toBeNull()
    expect(server.inbox.latest(number)?.channel).toBe('sms')
  }],
  ['phone, whatsapp', async ({ openPage, server }) => {
    expect((await openPage().signUp({ phone: number, password: bob.password, options: { channel: 'whatsapp' } })).error).toBeNull()
    expect(server.inbox.latest(number)?.channel).toBe('whatsapp')
  }, { smsProvider: 'twilio' }],
  ['with metadata', async ({ openPage }) => {
    expect((await openPage().signUp({ ...bob, options: { data: { name: 'Bob' } } })).data.user?.user_metadata).toMatchObject({ name: 'Bob' })
  }],
  ['with a redirect', async ({ openPage, follow, linkFor }) => {
    await openPage().signUp({ ...bob, options: { emailRedirectTo: '/welcome' } })
    expect(await follow(linkFor(bob.email))).toMatch(/^http:\/\/app\.test\/welcome\?code=/)
  }],
  ['existing address', async ({ openPage, server }) => {
    const { data, error } = await openPage().signUp({ email: ada.email, password: 'another horse' })
    expect(error).toBeNull()
    expect(data).toMatchObject({ session: null, user: { identities: [] } })
    expect(server.inbox.messages).toEqual([])
  }],
]

const signInWithPassword: Variation[] = [
  ['e-mail', async ({ openPage }) => {
    expect((await openPage().signInWithPassword({ email: ada.email, password: ada.password })).data.user?.email).toBe(ada.email)
  }],
  ['phone', async ({ openPage }) => {
    expect((await openPage().signInWithPassword({ phone: `+${ada.phone}`, password: ada.password })).data.user?.phone).toBe(ada.phone)
  }],
]

const signInAnonymously: Variation[] = [
  ['with metadata', async ({ openPage }) => {
    expect((await openPage().signInAnonymously({ options: { data: { theme: 'dark' } } })).data.user).toMatchObject({ is_anonymous: true, user_metadata: { theme: 'dark' } })
  }],
  ['with captcha token', async ({ openPage, last }) => {
    expect((await openPage().signInAnonymously({ options: { captchaToken: 'solved' } })).error).toBeNull()
    expect(last()?.body).toMatchObject({ gotrue_meta_security: { captcha_token: 'solved' } })
  }],
]

const signInWithOtp: Variation[] = [
  ['e-mail, code', async ({ openPage, codeFor }) => {
    const client = openPage()
    await client.signInWithOtp({ email: ada.email })
    expect((await client.verifyOtp({ email: ada.email, token: codeFor(ada.email), type: 'email' })).data.session).not.toBeNull()
  }],
  ['e-mail, link', async ({ openPage, follow, linkFor }) => {
    await openPage().signInWithOtp({ email: ada.email, options: { emailRedirectTo: '/in' } })
    const landed = openPage({ href: await follow(linkFor(ada.email)) })
    await landed.initialize()
    expect(landed.getSnapshot()).toMatchObject({ status: 'signed-in', user: { email: ada.email } })
  }],
  ['SMS', async ({ openPage, codeFor, server }) => {
    const client = openPage()
    await client.signInWithOtp({ phone: ada.phone })
    expect(server.inbox.latest(ada.phone)?.channel).toBe('sms')
    expect((await client.verifyOtp({ phone: `+${ada.phone}`, token: codeFor(ada.phone), type: 'sms' })).data.session).not.toBeNull()
  }],
  ['WhatsApp', async ({ openPage, server }) => {
    expect((await openPage().signInWithOtp({ phone: ada.phone, options: { channel: 'whatsapp' } })).error).toBeNull()
    expect(server.inbox.latest(ada.phone)?.channel).toBe('whatsapp')
  }, { smsProvider: 'twilio' }],
  ['without creating a user', async ({ openPage, server }) => {
    expect((await openPage().signInWithOtp({ email: 'nobody@example.test', options: { shouldCreateUser: false } })).error?.code).toBe('otp_disabled')
    expect(server.inbox.messages).toEqual([])
  }],
]

const nonce = 'a nonce of the app'
const hashed = async () => Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(nonce))).toString('hex')

const signInWithIdToken: Variation[] = [
  ...['google', 'apple', 'azure', 'facebook', 'kakao', 'keycloak'].map((provider): Variation => [provider, async ({ openPage, providerTokens }) => {
    const { id_token: token, access_token } = await providerTokens(provider)
    const { data, error } = await openPage().signInWithIdToken({ provider, token, access_token })
    expect(error).toBeNull()
    expect(data.user?.app_metadata.providers).toContain(provider)
  }]),
  ['custom', async ({ openPage, customToken }) => {
    const { data, error } = await openPage().signInWithIdToken({ provider: 'custom:guild', token: await customToken() })
    expect(error).toBeNull()
    expect(data.user).toMatchObject({ email: 'grace@example.test', app_metadata: { provider: 'custom:guild' } })
  }],
  ['with nonce', async ({ openPage, providerTokens }) => {
    const { id_token: token } = await providerTokens('google', { nonce: await hashed() })
    expect((await openPage().signInWithIdToken({ provider: 'google', token })).error).not.toBeNull()
    expect((await openPage().signInWithIdToken({ provider: 'google', token, nonce })).data.session).not.toBeNull()
  }],
  ['with access token', async ({ openPage, providerTokens }) => {
    const { id_token: token, access_token } = await providerTokens('google')
    expect((await openPage().signInWithIdToken({ provider: 'google', token, access_token: 'another' })).error).not.toBeNull()
    expect((await openPage().signInWithIdToken({ provider: 'google', token, access_token })).data.session).not.toBeNull()
  }],
]

const signInWithOAuth: Variation[] = [
  ['plain', async ({ openPage, choose }) => {
    const page = openPage()
    await page.signInWithOAuth({ provider: 'github' })
    const landed = openPage({ href: await choose(page.departures[0]) })
    await landed.initialize()
    expect(landed.getSnapshot()).toMatchObject({ status: 'signed-in', user: { email: ada.email } })
    expect(landed.location.href()).toBe(app)
  }],
  ['with redirect', async ({ openPage, choose }) => {
    const page = openPage()
    await page.signInWithOAuth({ provider: 'github', options: { redirectTo: '/in?tab=2' } })
    expect(await choose(page.departures[0])).toMatch(/^http:\/\/app\.test\/in\?.*tab=2/)
  }],
  ['with scopes', async ({ openPage }) => {
    const { data } = await openPage().signInWithOAuth({ provider: 'github', options: { scopes: 'repo gist' } })
    expect(new URL(data.url ?? '').searchParams.get('scopes')).toBe('repo gist')
  }],
  ['with query parameters', async ({ openPage }) => {
    const { data } = await openPage().signInWithOAuth({ provider: 'google', options: { queryParams: { prompt: 'consent' } } })
    expect(new URL(data.url ?? '').searchParams.get('prompt')).toBe('consent')
  }],
  ['popup', async ({ openPage, choose }) => {
    const page = openPage()
    const signingIn = page.signInWithOAuth({ provider: 'github', options: { popup: true } })
    await expect.poll(() => page.popup.visited.length).toBe(1)
    await openPage({ href: await choose(page.popup.visited[0]) }).initialize()
    // The window of the page is told by storage; here, where there is no event, by a look at it.
    await page.getSession()
    expect(await signingIn).toMatchObject({ data: { user: { email: ada.email } }, error: null })
    expect(page.popup.closed).toBe(true)
  }],
]

const signInWithSSO: Variation[] = [
  ['by e-mail domain', async ({ openPage, choose }) => {
    const page = openPage()
    const { data, error } = await page.signInWithSSO({ domain: 'corp.example' })
    expect(error).toBeNull()
    expect(page.departures).toEqual([data?.url])
    const landed = openPage({ href: await choose(data?.url, { choice: 'new', name: 'Grace', email: 'grace@corp.example' }) })
    await landed.initialize()
    expect(landed.getSnapshot()).toMatchObject({ status: 'signed-in', user: { email: 'grace@corp.example' } })
  }],
  ['by provider id', async ({ openPage, last }) => {
    const { error } = await openPage().signInWithSSO({ providerId: '8a7b3c52-7c40-4b0a-9d2c-0a2f6d1c9b11' })
    expect(last()?.body).toMatchObject({ provider_id: '8a7b3c52-7c40-4b0a-9d2c-0a2f6d1c9b11' })
    expect(error?.code).toBe('sso_provider_not_found')
  }],
]

describe.each(Object.entries({ signUp, signInWithPassword, signInAnonymously, signInWithOtp, signInWithIdToken, signInWithOAuth, signInWithSSO }))('%s', (method, variations) => {
  test.each(variations.map(([name, ...rest]) => [`${method}: ${name}`, ...rest] as const))('%s', (_, run, config) => run(openWorld(config)))
})
