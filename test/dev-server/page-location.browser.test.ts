import { afterEach, expect, test, vi } from 'vitest'
import axe from 'axe-core'
import { createDevServer, type PageLike } from 'latchkey/dev-server'
import { createAuthClient } from 'latchkey/core'

afterEach(() => { document.querySelector('dialog')?.remove() })

/** A page at an address of its own, which shows its windows in the document of the test. */
function openPage(config = {}) {
  const assigned: string[] = []
  const page: PageLike = { location: { href: 'http://app.test/settings', assign: (url) => assigned.push(url) }, document }
  const server = createDevServer({ config: { siteUrl: 'http://app.test', uriAllowList: ['http://app.test/**'], externalGoogleEnabled: true, ...config }, users: [{ email: 'ada@example.test', password: 'correct horse' }] })
  const location = server.location(page)
  const auth = createAuthClient({ url: 'http://auth.test', apiKey: 'dev', fetch: server.fetch, storage: 'memory', shared: false, platform: { location } })
  location.subscribe(() => void auth.readRedirect())
  return { server, location, auth, assigned }
}

const findButton = (name: RegExp) => vi.waitFor(() => {
  const frame = document.querySelector<HTMLIFrameElement>('dialog[open] iframe')
  const button = [...(frame?.contentDocument?.querySelectorAll('button') ?? [])].find(({ textContent }) => name.test(textContent))
  if (!frame || !button || frame.contentDocument?.readyState !== 'complete') throw new Error(`no button ${String(name)}`)
  return button
})

const signedIn = (auth: ReturnType<typeof openPage>['auth']) => vi.waitFor(() => {
  const state = auth.getSnapshot()
  if (state.status !== 'signed-in') throw new Error(state.status)
  return state
})

test('a sign-in with a played provider works inside a page', async () => {
  const { auth, location, assigned } = openPage()
  await auth.signInWithOAuth({ provider: 'google' })
  const button = await findButton(/somebody new/)
  expect((await axe.run(document.querySelector('dialog') ?? document)).violations).toEqual([])
  button.click()
  const { session } = await signedIn(auth)
  expect(session.user.app_metadata).toMatchObject({ provider: 'google' })
  expect(location.href()).toBe('http://app.test/settings')
  expect(document.querySelector('dialog')).toBeNull()
  expect(assigned).toEqual([])
})

test('apple answers by a form that sends itself', async () => {
  const { auth } = openPage({ externalAppleEnabled: true })
  await auth.signInWithOAuth({ provider: 'apple' })
  ;(await findButton(/somebody new/)).click()
  expect((await signedIn(auth)).session.user.app_metadata).toMatchObject({ provider: 'apple' })
})

test('a cancelled sign-in comes back as an outcome', async () => {
  const { auth } = openPage()
  await auth.signInWithOAuth({ provider: 'google' })
  ;(await findButton(/^Cancel$/)).click()
  await vi.waitFor(() => { expect(auth.getSnapshot()).toMatchObject({ status: 'signed-out', redirect: { kind: 'error', code: 'access_denied' } }) })
})

test('a popup is a window within the page, too', async () => {
  const { auth } = openPage()
  const signingIn = auth.signInWithOAuth({ provider: 'google', options: { popup: true } })
  ;(await findButton(/somebody new/)).click()
  const { data, error } = await signingIn
  expect(error).toBeNull()
  expect(data).toMatchObject({ session: { user: { app_metadata: { provider: 'google' } } } })
  expect(document.querySelector('dialog')).toBeNull()
})

test('a popup that is closed by hand ends the sign-in', async () => {
  const { auth } = openPage()
  const signingIn = auth.signInWithOAuth({ provider: 'google', options: { popup: true } })
  await findButton(/somebody new/)
  document.querySelector<HTMLButtonElement>('dialog button')?.click()
  window.dispatchEvent(new Event('focus'))
  expect((await signingIn).error).toMatchObject({ code: 'popup_closed' })
})

test('the link of a mail signs in, and one that has ended says so', async () => {
  const { server, auth, location } = openPage()
  await auth.signInWithOtp({ email: 'ada@example.test' })
  const { link = '' } = await server.inbox.next()
  location.assign(link)
  expect((await signedIn(auth)).session.user.email).toBe('ada@example.test')
  await auth.signOut()
  location.assign(link)
  await vi.waitFor(() => { expect(auth.getSnapshot()).toMatchObject({ redirect: { code: 'otp_expired' } }) })
})

test('what is no business of the server is a real navigation', async () => {
  const { server, location, assigned } = openPage()
  await server.fetch('http://auth.test/health')
  location.assign('https://elsewhere.test/authorize')
  expect(assigned).toEqual(['https://elsewhere.test/authorize'])
})

test('a real provider is gone to for real', async () => {
  const { auth, assigned } = openPage({ externalGitlabEnabled: true, externalGitlabClientId: ['client'], externalGitlabSecret: 'secret', externalGitlabRedirectUri: 'http://auth.test/callback' })
  await auth.signInWithOAuth({ provider: 'gitlab' })
  await vi.waitFor(() => { expect(assigned).toEqual([expect.stringMatching(/^https:\/\/gitlab\.com\/oauth\/authorize\?/)]) })
})

test('what the server refuses is shown, as a browser would', async () => {
  const { location } = openPage()
  location.assign('http://auth.test/authorize?provider=unheard-of')
  await vi.waitFor(() => { expect(document.querySelector('iframe')?.contentDocument?.body.textContent).toContain('validation_failed') })
})

test('in a page of the same address, its history goes along', () => {
  const server = createDevServer({ config: { siteUrl: window.location.origin } })
  const location = server.location(window)
  const before = window.location.href
  const heard = vi.fn()
  const stop = location.subscribe(heard)
  location.assign(`${window.location.origin}/callback?code=1`)
  expect(window.location.pathname).toBe('/callback')
  expect(location.href()).toBe(window.location.href)
  expect(heard).toHaveBeenCalledTimes(1)
  stop()
  location.replace(before)
  expect(window.location.href).toBe(before)
  expect(heard).toHaveBeenCalledTimes(1)
})
