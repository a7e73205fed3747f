import type { AuthClientOptions } from 'latchkey/core'
import { createAuthClient } from 'latchkey/core'
import { createDevServer } from 'latchkey/dev-server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const ada = { email: 'ada@example.test', password: 'correct horse' }

const cookieNames = () => document.cookie.split('; ').map((pair) => pair.split('=')[0] ?? '').filter((name) => name.startsWith('sb-'))

beforeEach(() => {
  localStorage.clear()
  for (const name of cookieNames()) document.cookie = `${name}=; Max-Age=0; Path=/`
})

const opened: { dispose(): void }[] = []

/** They share a storage, and would renew the next test's session at this one's server. */
afterEach(() => opened.splice(0).forEach((client) => client.dispose()))

/** Clients on the browser's own ports, each a tab of its own as far as they can tell. */
function openTabs(count: number, options: Partial<AuthClientOptions> = {}) {
  const server = createDevServer({ users: [ada] })
  const requests: string[] = []
  const fetch: typeof server.fetch = (input, init) => {
    requests.push(String(input))
    return server.fetch(input, init)
  }
  const open = () => {
    const client = createAuthClient({ url: 'http://auth.test', apiKey: 'dev', fetch, shared: false, detectSessionInUrl: false, ...options })
    opened.push(client)
    return client
  }
  return { tabs: Array.from({ length: count }, open), open, requests }
}

test('G15: another tab hears of a sign-in and a sign-out over a real channel, and reads storage', async () => {
  const { tabs: [first, second] } = openTabs(2)
  await first?.signInWithPassword(ada)
  await vi.waitFor(() => expect(second?.getSnapshot()).toMatchObject({ status: 'signed-in', user: { email: ada.email } }))
  await first?.signOut()
  await vi.waitFor(() => expect(second?.getSnapshot().status).toBe('signed-out'))
  expect(localStorage).toHaveLength(0)
})

test('G4: five tabs with an ended session, taking turns by real locks, renew it once', async () => {
  const { tabs: [first], open, requests } = openTabs(1)
  await first?.signInWithPassword(ada)
  first?.dispose()
  const [key = ''] = Object.keys(localStorage)
  localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key) ?? ''), expires_at: 1 }))
  const tokens = await Promise.all(Array.from({ length: 5 }, () => open().getAccessToken()))
  expect(new Set(tokens).size).toBe(1)
  expect(tokens[0]).toEqual(expect.any(String))
  expect(requests.filter((address) => address.endsWith('grant_type=refresh_token'))).toHaveLength(1)
  await vi.waitFor(async () => expect((await navigator.locks.query()).held?.filter(({ name }) => name?.startsWith('sb-'))).toEqual([]))
})

test('a session in cookies outlives the page, and is gone with the sign-out', async () => {
  const { tabs: [first], open } = openTabs(1, { storage: 'cookies' })
  expect((await first?.signInWithPassword(ada))?.error).toBeNull()
  expect(cookieNames().length).toBeGreaterThan(0)
  first?.dispose()
  const next = open()
  expect((await next.getSession()).data.session?.user.email).toBe(ada.email)
  await next.signOut()
  expect(cookieNames()).toEqual([])
})

test('a popup is opened before anything is waited for, and one that the person closes is told', async () => {
  const { tabs: [auth] } = openTabs(1)
  const popup = { closed: false, location: { replace: vi.fn() }, close: vi.fn() }
  const open = vi.spyOn(window, 'open').mockReturnValue(popup as unknown as Window)
  const signingIn = auth?.signInWithOAuth({ provider: 'github', options: { popup: { width: 400, height: 500 } } })
  expect(open.mock.calls).toEqual([['about:blank', 'latchkey-popup', expect.stringMatching(/^popup,width=400,height=500,left=-?[\d.]+,top=-?[\d.]+$/)]])
  await vi.waitFor(() => expect(popup.location.replace).toHaveBeenCalledWith(expect.stringContaining('http://auth.test/authorize?provider=github')))
  popup.closed = true
  window.dispatchEvent(new Event('focus'))
  expect((await signingIn)?.error).toMatchObject({ code: 'popup_closed' })
  open.mockRestore()
})
