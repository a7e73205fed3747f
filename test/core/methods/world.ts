import type { AuthClientOptions, LocationPort } from 'latchkey/core'
import { createAuthClient } from 'latchkey/core'
import { createDevServer } from 'latchkey/dev-server'
import { expect } from 'vitest'
import { adminToken } from '../../dev-server/admin-token.js'
import { createIssuer, openOtherSide } from '../../dev-server/providers/other-side.js'

export const base = 'http://auth.test'
export const app = 'http://app.test/'
export const ada = { email: 'ada@example.test', phone: '15550100', password: 'correct horse battery' }

const providers = ['Google', 'Apple', 'Azure', 'Facebook', 'Kakao', 'Keycloak', 'Github']

const config = {
  siteUrl: app, uriAllowList: [`${app}**`], samlEnabled: true, externalPhoneEnabled: true, externalAnonymousUsersEnabled: true, securityManualLinkingEnabled: true,
  ...Object.fromEntries(providers.map((name) => [`external${name}Enabled`, true])),
}

const guild = 'https://guild.example'
const jwtSecret = 'a secret of at least thirty-two characters'

/** A provider of the project's own. */
const issuer = await createIssuer(guild)
const { fetch: otherSide } = openOtherSide({
  [`${guild}/.well-known/openid-configuration`]: () => ({ issuer: guild, authorization_endpoint: `${guild}/go`, token_endpoint: `${guild}/token`, jwks_uri: `${guild}/keys` }),
  [`${guild}/keys`]: () => issuer.keys,
})

/** One browser and one embedded server, on which everything is allowed. */
export function openWorld(changes: object = {}) {
  const server = createDevServer({ config: { ...config, jwtSecret, ...changes }, users: [ada], fetch: otherSide })
  const kept = new Map<string, string>()
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) }
  const requests: { path: string; query: { [name: string]: string }; body: unknown }[] = []
  const fetch: typeof server.fetch = (input, init) => {
    const { pathname, searchParams } = new URL(String(input))
    requests.push({ path: pathname, query: Object.fromEntries(searchParams), body: typeof init?.body === 'string' ? JSON.parse(init.body) : null })
    return server.fetch(input, init)
  }

  /** A page of the app, and its client. */
  function openPage({ href = app, ...options }: Partial<AuthClientOptions> & { href?: string } = {}) {
    const departures: string[] = []
    const popup = { closed: false, visited: [] as string[], location: { replace: (url: string) => void popup.visited.push(url) }, close: () => void (popup.closed = true) }
    let address = href
    const location: LocationPort = { page: {}, href: () => address, replace: (url) => void (address = url), assign: (url) => void departures.push(url), openPopup: () => popup }
    const client = createAuthClient({ url: base, apiKey: 'dev', fetch, storage, shared: false, autoRefreshToken: false, platform: { location }, ...options })
    return Object.assign(client, { departures, popup, location })
  }

  /** Where the browser ends up on the app's side when it goes to an address of the server's. */
  async function follow(address: string, init?: RequestInit): Promise<string> {
    const answer = await server.fetch(address, { redirect: 'manual', ...init })
    const target = answer.headers.get('location')
    if (target?.startsWith(base)) return follow(target)
    if (target !== null) return target
    const form = await answer.text()
    const action = /action="([^"]+)"/.exec(form)?.[1] ?? ''
    const fields = [...form.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']): [string, string] => [name, value])
    return follow(action, { method: 'POST', body: new URLSearchParams(fields) })
  }

  /** The person chooses on a played provider's page, and comes back to the app. */
  async function choose(departure: string | undefined, choice: string | { [field: string]: string } = 'person ada@example.test'): Promise<string> {
    const page = (await server.fetch(departure ?? '', { redirect: 'manual' })).headers.get('location') ?? departure ?? ''
    return follow(page, { method: 'POST', body: new URLSearchParams(typeof choice === 'string' ? { choice } : choice) })
  }

  /** Tokens as a provider's own script would give them. */
  async function providerTokens(provider: string, { nonce, choice = 'person ada@example.test' }: { nonce?: string; choice?: string } = {}) {
    const asked = { client_id: 'latchkey', redirect_uri: `${base}/callback`, response_type: 'code', ...(nonce && { nonce }) }
    const answer = await server.fetch(`${base}/provider/${provider}/authorize?${new URLSearchParams(asked)}`, { method: 'POST', body: new URLSearchParams({ choice }), redirect: 'manual' })
    const place = answer.headers.get('location')
    const code = place ? new URL(place).searchParams.get('code') : /name="code" value="([^"]*)"/.exec(await answer.text())?.[1]
    const tokens = await server.fetch(`${base}/provider/${provider}/token`, { method: 'POST', body: new URLSearchParams({ code: code ?? '', redirect_uri: asked.redirect_uri }) })
    return (await tokens.json()) as { id_token: string; access_token: string }
  }

  /** What an administrator does. */
  const administer = async (path: string, body: object) => {
    const headers = { Authorization: `Bearer ${adminToken(jwtSecret)}`, 'Content-Type': 'application/json' }
    expect((await server.fetch(base + path, { method: 'POST', headers, body: JSON.stringify(body) })).ok).toBe(true)
  }

  /** An ID token of a provider that the project has made for itself, as `custom:guild`. */
  async function customToken() {
    await administer('/admin/custom-providers', { provider_type: 'oidc', identifier: 'custom:guild', name: 'Guild', client_id: 'client', client_secret: 'hidden', issuer: guild })
    return issuer.sign({ sub: 'grace', email: 'grace@example.test', email_verified: true })
  }

  const codeFor = (to: string) => server.inbox.latest(to)?.code ?? ''
  const linkFor = (to: string) => server.inbox.latest(to)?.link ?? ''

  /** A page with a signed-in person. */
  async function openSignedIn(options?: Parameters<typeof openPage>[0]) {
    const page = openPage(options)
    expect((await page.signInWithPassword({ email: ada.email, password: ada.password })).error).toBeNull()
    return page
  }

  return { server, kept, requests, openPage, openSignedIn, follow, choose, providerTokens, administer, customToken, codeFor, linkFor, last: () => requests.at(-1) }
}

export type World = ReturnType<typeof openWorld>

/** One way of using a method: what is done, and what must be seen. */
export type Variation = [name: string, run: (world: World) => Promise<void>, config?: object]
