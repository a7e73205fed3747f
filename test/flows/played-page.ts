import { createAuthClient, type AuthClientOptions, type LocationPort } from 'latchkey/core'
import { createDevServer, type DevServer, type DevServerOptions } from 'latchkey/dev-server'
import { vi } from 'vitest'

/** Waits for what takes a played provider's keys, which are made when they are first needed. */
export const eventually = <Value,>(check: () => Value | Promise<Value>) => vi.waitFor(check, { timeout: 10_000 })

const base = 'http://auth.test'
/** The app's page. */
export const appPage = 'http://app.test/'

/** A page that goes nowhere and remembers where it was sent; its popups are remembered too, or blocked. */
export function standingPage({ href = appPage, popups = 'blocked' }: { href?: string; popups?: 'open' | 'blocked' } = {}) {
  const departures: string[] = []
  const popup = { closed: false, addresses: [] as string[], location: { replace: (url: string) => void popup.addresses.push(url) }, close: () => void (popup.closed = true) }
  let address = href
  const location: LocationPort = {
    page: {}, href: () => address, replace: (url) => void (address = url), assign: (url) => void departures.push(url),
    openPopup: () => (popups === 'open' ? popup : null),
  }
  return { location, departures, popup }
}

/** A storage that outlives the page: what a redirect begins on one page ends on the next. */
export function lastingStorage() {
  const kept = new Map<string, string>()
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) }
}

/** A server whose providers are played, with the app's page among the addresses that it sends back to. */
export function playedServer({ config, users }: Pick<DevServerOptions, 'config' | 'users'> = {}): DevServer {
  return createDevServer({
    config: { siteUrl: appPage, externalGithubEnabled: true, externalGoogleEnabled: true, externalAnonymousUsersEnabled: true, samlEnabled: true, ...config },
    users: users ?? [{ email: 'ada@example.test', password: 'correct horse battery' }],
  })
}

/** A client of that server on one page. */
export function clientOn(server: DevServer, options: Partial<AuthClientOptions> & { location: LocationPort }) {
  const { location, ...rest } = options
  return createAuthClient({ url: base, apiKey: 'test', storage: 'memory', shared: false, fetch: server.fetch, platform: { location }, ...rest })
}

/** Chooses on the provider's page, and follows the way back; gives the app's address that one lands on. */
export async function choose(server: DevServer, departure: string | undefined, choice: string | Record<string, string>): Promise<string> {
  const page = await landing(server, departure ?? '')
  return follow(server, await server.fetch(page, { method: 'POST', body: new URLSearchParams(typeof choice === 'string' ? { choice } : choice), redirect: 'manual' }))
}

async function landing(server: DevServer, departure: string): Promise<string> {
  const answer = await server.fetch(departure, { redirect: 'manual' })
  return answer.headers.get('location') ?? departure
}

async function follow(server: DevServer, answer: Response): Promise<string> {
  const target = answer.headers.get('location')
  if (target === null) return follow(server, await sendForm(server, await answer.text()))
  return target.startsWith(base) ? follow(server, await server.fetch(target, { redirect: 'manual' })) : target
}

/** A page that sends its form as soon as it is there: what some providers answer with. */
function sendForm(server: DevServer, html: string): Promise<Response> {
  const form = new DOMParser().parseFromString(html, 'text/html').querySelector('form')
  if (!form) throw new Error(`The provider's page has no form: ${html}`)
  const fields = [...form.querySelectorAll('input')].map(({ name, value }) => [name, value])
  return server.fetch(form.getAttribute('action') ?? '', { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
}

/** An ID token as Google's own script would give it for this nonce. */
export async function googleIdToken(server: DevServer, nonce: string, choice = 'person ada@example.test'): Promise<string> {
  const callback = `${base}/callback`
  const page = `${base}/provider/google/authorize?${new URLSearchParams({ client_id: 'latchkey', redirect_uri: callback, response_type: 'code', nonce })}`
  const answer = await server.fetch(page, { method: 'POST', body: new URLSearchParams({ choice }), redirect: 'manual' })
  const code = new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? ''
  const tokens = await server.fetch(`${base}/provider/google/token`, { method: 'POST', body: new URLSearchParams({ code, redirect_uri: callback }) })
  return ((await tokens.json()) as { id_token: string }).id_token
}
