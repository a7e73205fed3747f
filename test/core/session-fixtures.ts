import type { AuthClientOptions, Http, Session, User } from 'latchkey/core'
import { createAuthClient } from 'latchkey/core'
import { createAnswer, createFakeBrowser } from '../../src/testing/fake-platform.js'
import { encodeBase64url } from '../../src/shared/encode-base64url.js'

/** Loaded before time stands still: what comes on demand comes by the real clock. */
await import('../../src/core/operations/on-demand/index.js')

export const url = 'https://auth.example'
export const storageKey = 'sb-auth-auth-token'

export const ada: User = {
  id: '11111111-1111-4111-8111-111111111111', aud: 'authenticated', email: 'ada@example.test', app_metadata: {}, user_metadata: {}, created_at: '2026-01-01T00:00:00Z',
}
export const bob: User = { ...ada, id: '22222222-2222-4222-8222-222222222222', email: 'bob@example.test' }

const encode = (value: object) => encodeBase64url(new TextEncoder().encode(JSON.stringify(value)))

export function makeToken(claims: object): string {
  return `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}.${encodeBase64url(new Uint8Array(32))}`
}

let issued = 0

/** A session as the server would issue it at the given time (Unix milliseconds). */
export function makeSession(now: number, { user = ada, lifetime = 3600, aal = 'aal1' }: { user?: User; lifetime?: number; aal?: string } = {}): Session {
  const iat = Math.floor(now / 1000)
  issued += 1
  return {
    access_token: makeToken({ sub: user.id, iat, exp: iat + lifetime, aal, n: issued }),
    token_type: 'bearer', expires_in: lifetime, expires_at: iat + lifetime, refresh_token: `refresh-${issued}`, user,
  }
}

/** A browser whose server answers each path by the given table, and the sessions that it issues. */
export function setUp(routes: { [path: string]: () => unknown } = {}) {
  const browser = createFakeBrowser()
  const { clock } = browser
  const answers = new Map(Object.entries(routes))
  const http: Http = async (address) => {
    const { pathname, searchParams } = new URL(address)
    const route = answers.get(`${pathname}?${searchParams.get('grant_type')}`) ?? answers.get(pathname)
    if (!route) return createAnswer(404, 'nothing here')
    const answer = await route()
    return typeof answer === 'object' && answer !== null && 'json' in answer ? (answer as ReturnType<typeof createAnswer>) : createAnswer(200, answer)
  }
  browser.answer(http)
  const store = (session: Session) => browser.storage.items.set(storageKey, JSON.stringify(session))
  const stored = (): Session | null => JSON.parse(browser.storage.items.get(storageKey) ?? 'null') as Session | null
  const openClient = (options: Partial<AuthClientOptions> = {}, tab = browser.openTab()) =>
    Object.assign(createAuthClient({ url, apiKey: 'key', shared: false, platform: tab.platform, ...options }), { tab })
  const countOf = (path: string) => browser.requests.filter((request) => request.url.pathname + request.url.search === path).length
  return { browser, clock, store, stored, openClient, countOf, answers, issue: (options = {}) => makeSession(clock.now(), options) }
}

export const refreshPath = '/token?grant_type=refresh_token'
