// @vitest-environment jsdom
import { createClient } from '@supabase/supabase-js'
import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AuthCallback, AuthProvider, type AuthCallbackProps, type AuthProviderProps } from 'latchkey'
import { createAuthClient, type AuthClient, type AuthClientOptions } from 'latchkey/core'
import { createDevServer, type DevServer } from 'latchkey/dev-server'
import { StrictMode } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { choose, lastingStorage } from '../played-page.js'

const site = 'http://localhost:3000'
const callback = `${site}/auth/callback`
const email = 'ada@example.test'
const users = [{ email, password: 'correct horse battery' }, { email: 'una@example.test', password: 'correct horse battery', emailConfirmed: false }]

beforeEach(() => window.history.replaceState(null, '', '/'))

const serve = () => createDevServer({ config: { siteUrl: site, uriAllowList: [`${site}/**`], externalGithubEnabled: true, mailerAutoconfirm: false }, users })

/** Clients of one browser: what one begins, the next page's ends. */
function browser(server: DevServer, options: Partial<AuthClientOptions> = {}) {
  const requests: string[] = []
  const fetch = async (url: string, init: object) => {
    requests.push(`${new URL(url).pathname}${new URL(url).search}`)
    return server.fetch(url, init)
  }
  const storage = lastingStorage()
  return { requests, open: () => createAuthClient({ url: 'http://auth.test', apiKey: 'test', fetch, storage, shared: false, callbackPath: '/auth/callback', ...options }) }
}

/** Follows a link of a mail to where it lands. */
async function land(server: DevServer, link: string | undefined) {
  let address = link ?? ''
  while (!address.startsWith(site)) address = (await server.fetch(address, { redirect: 'manual' })).headers.get('location') ?? site
  return address
}

function renderAt(address: string, client: AuthClient, { provider, ...props }: AuthCallbackProps & { provider?: Partial<AuthProviderProps> } = {}) {
  const navigate = vi.fn()
  return { navigate, ...render(<StrictMode><AuthProvider client={client} navigate={navigate} {...provider}><AuthCallback {...props} /></AuthProvider></StrictMode>), address }
}

async function visit(address: string, openClient: () => AuthClient, props: Parameters<typeof renderAt>[2] = {}) {
  window.history.replaceState(null, '', address)
  return renderAt(address, openClient(), props)
}

const heading = (name: string | RegExp) => screen.findByRole('heading', { name })
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))
const gone = async (navigate: ReturnType<typeof vi.fn>, to: string) => waitFor(() => expect(navigate).toHaveBeenCalledWith(to, { replace: true }))

describe('AuthCallback', () => {
  it('G30: a code of OAuth signs in with one request under StrictMode, and goes to afterSignIn', async () => {
    const server = serve()
    const { open, requests } = browser(server)
    const { data } = await open().signInWithOAuth({ provider: 'github', options: { skipBrowserRedirect: true } })
    const { navigate } = await visit(await choose(server, data.url ?? '', `person ${email}`), open, { afterSignIn: '/home' })
    expect(screen.getByRole('status').textContent).toContain('Signing you in…')
    await gone(navigate, '/home')
    expect(requests.filter((path) => path.includes('grant_type=pkce'))).toHaveLength(1)
    expect(window.location.href).toBe(callback)
  })

  it('G46: goes to the page that ?next= names, and not to another site', async () => {
    for (const [next, expected] of [['/private?tab=2', '/private?tab=2'], ['//evil.example', '/home']] as const) {
      const server = serve()
      const { open } = browser(server)
      const { data } = await open().signInWithOAuth({ provider: 'github', options: { skipBrowserRedirect: true, redirectTo: `${callback}?next=${encodeURIComponent(next)}` } })
      const { navigate, unmount } = await visit(await choose(server, data.url ?? '', `person ${email}`), open, { afterSignIn: '/home' })
      await gone(navigate, expected)
      unmount()
    }
  })

  it('set_session: an implicit fragment signs in', async () => {
    const server = serve()
    const { open } = browser(server, { flowType: 'implicit' })
    await open().signInWithOtp({ email })
    const { navigate } = await visit(await land(server, server.inbox.latest(email)?.link), open)
    await gone(navigate, '/')
    expect(window.location.hash).toBe('')
  })

  it('G25: takes a page for its own that no option names', async () => {
    const server = serve()
    const { open } = browser(server, { flowType: 'implicit', callbackPath: '/elsewhere' })
    await open().signInWithOtp({ email, options: { emailRedirectTo: callback } })
    const { navigate } = await visit((await land(server, server.inbox.latest(email)?.link)).replace('&sb=', ''), open)
    await gone(navigate, '/')
  })

  it('G18: a link that was opened elsewhere leads to sign in, or to a new mail whose code works here', async () => {
    const server = serve()
    await browser(server).open().signInWithOtp({ email })
    const here = browser(server)
    const { navigate } = await visit(await land(server, server.inbox.latest(email)?.link), here.open, { signInPath: '/sign-in', emailCode: 'show' })
    expect(await heading('This link belongs to another browser')).toBeDefined()
    expect(window.location.href).toBe(callback)
    server.advance(61)
    await press('Send a new mail')
    await userEvent.type(await screen.findByLabelText('Email'), email)
    await press('Send the mail')
    await heading('Check your mail')
    await userEvent.type(screen.getByLabelText('Code'), server.inbox.latest(email)?.code ?? '')
    await gone(navigate, '/')
  })

  it('G18: “sign in” leads there, and takes ?next= along', async () => {
    const server = serve()
    await browser(server).open().signInWithOtp({ email, options: { emailRedirectTo: `${callback}?next=/private` } })
    const { navigate } = await visit(await land(server, server.inbox.latest(email)?.link), browser(server).open, { signInPath: '/sign-in' })
    await press('Sign in')
    await gone(navigate, '/sign-in?next=%2Fprivate')
  })

  it('G19: a token hash is not used up on load, but by a click', async () => {
    const server = serve()
    const { open, requests } = browser(server)
    await open().signInWithOtp({ email })
    const { navigate } = await visit(`${callback}?token_hash=${server.inbox.latest(email)?.tokenHash}&type=magiclink`, open)
    await heading('Sign in')
    expect(requests.filter((path) => path.startsWith('/verify'))).toEqual([])
    await press('Sign in')
    await gone(navigate, '/')
    expect(requests.filter((path) => path.startsWith('/verify'))).toHaveLength(1)
  })

  it('verifyOtp: a token hash of a recovery leads to the new password, and on from there', async () => {
    const server = serve()
    const { open } = browser(server)
    await open().resetPasswordForEmail(email)
    const { navigate } = await visit(`${callback}?token_hash=${server.inbox.latest(email)?.tokenHash}&type=recovery`, open)
    await heading('Choose a new password')
    await press('Continue')
    await userEvent.type(await screen.findByLabelText('New password'), 'an entirely new one')
    await press('Save password')
    await gone(navigate, '/')
  })

  it('verifyOtp: email_change by token hash is half confirmed first, then done', async () => {
    const server = serve()
    const { open } = browser(server)
    const client = open()
    await client.signInWithPassword({ email, password: 'correct horse battery' })
    await client.updateUser({ email: 'new@example.test' })
    const { unmount, navigate } = await visit(`${callback}?token_hash=${server.inbox.latest(email)?.tokenHash}&type=email_change`, open)
    await press('Confirm the change')
    expect(await heading('Half way there')).toBeDefined()
    expect(navigate).not.toHaveBeenCalled()
    unmount()
    const second = await visit(`${callback}?token_hash=${server.inbox.latest('new@example.test')?.tokenHash}&type=email_change`, open)
    await press('Confirm the change')
    await gone(second.navigate, '/')
    expect((await open().getUser()).data.user?.email).toBe('new@example.test')
  })

  it('G28: the first half of an email change says what is left to do', async () => {
    const server = serve()
    const { open } = browser(server)
    const client = open()
    await client.signInWithPassword({ email, password: 'correct horse battery' })
    await client.updateUser({ email: 'new@example.test' })
    const { navigate } = await visit(await land(server, server.inbox.latest(email)?.link), open)
    await heading('Half way there')
    await press('Continue')
    await gone(navigate, '/')
  })

  it('G19: a token hash that has expired leads to a new mail', async () => {
    const server = serve()
    const { open } = browser(server)
    await open().resetPasswordForEmail(email)
    const hash = server.inbox.latest(email)?.tokenHash
    server.advance(25 * 60 * 60)
    await visit(`${callback}?token_hash=${hash}&type=recovery`, open, { emailCode: 'show' })
    await press('Continue')
    expect(await heading('This link has expired')).toBeDefined()
    await press('Send a new mail')
    await userEvent.type(await screen.findByLabelText('Email'), email)
    await press('Send the mail')
    await userEvent.type(await screen.findByLabelText('Code'), server.inbox.latest(email)?.code ?? '')
    expect(await screen.findByLabelText('New password')).toBeDefined()
  })

  it('G31: an expired sign-up link offers a new one', async () => {
    const server = serve()
    const { open } = browser(server)
    await open().resend({ type: 'signup', email: 'una@example.test' })
    server.advance(25 * 60 * 60)
    await visit(await land(server, server.inbox.latest('una@example.test')?.link), open)
    expect(await heading('This link has expired')).toBeDefined()
    expect(screen.getByRole('button', { name: 'Send a new mail' })).toBeDefined()
  })

  it('G31: a link whose flow has ended says that the address is confirmed', async () => {
    const server = serve()
    const { open } = browser(server)
    await open().signUp({ email: 'new@example.test', password: 'correct horse battery' })
    const landing = await land(server, server.inbox.latest('new@example.test')?.link)
    server.advance(600)
    const { navigate } = await visit(landing, open, { signInPath: '/sign-in' })
    expect(await heading('Your address is confirmed')).toBeDefined()
    await press('Sign in')
    await gone(navigate, '/sign-in')
  })

  it('G23: cancelling at the provider is said in words, with the way to sign in', async () => {
    const server = serve()
    const { open } = browser(server)
    const { data } = await open().signInWithOAuth({ provider: 'github', options: { skipBrowserRedirect: true } })
    const { navigate } = await visit(await choose(server, data.url ?? '', 'cancel'), open, { signInPath: '/sign-in' })
    expect(await heading('That did not work')).toBeDefined()
    expect(screen.getByText('Signing in was cancelled at the provider.')).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
    await press('Sign in')
    await gone(navigate, '/sign-in')
  })

  it('G29: a link that fails says so, and the session is kept', async () => {
    const server = serve()
    const { open } = browser(server)
    await open().signInWithPassword({ email, password: 'correct horse battery' })
    const { navigate } = await visit(`${callback}?error=server_error&error_code=identity_already_exists&error_description=taken`, open)
    expect(await screen.findByText('This sign-in method belongs to an account already.')).toBeDefined()
    await press('Continue')
    await gone(navigate, '/')
  })

  it('G22: a code that could not be exchanged for a while is tried again', async () => {
    const server = serve()
    const { open } = browser(server)
    const { data } = await open().signInWithOAuth({ provider: 'github', options: { skipBrowserRedirect: true } })
    const landing = await choose(server, data.url ?? '', `person ${email}`)
    server.faults.next('offline')
    const { navigate } = await visit(landing, open)
    await press('Try again')
    await gone(navigate, '/')
  })

  it('G22: a try that fails again can be tried once more, and an answer that is final cannot', async () => {
    const server = serve()
    const { open } = browser(server)
    const { data } = await open().signInWithOAuth({ provider: 'github', options: { skipBrowserRedirect: true } })
    const landing = await choose(server, data.url ?? '', `person ${email}`)
    server.faults.next('offline')
    const { navigate } = await visit(landing, open, { signInPath: '/sign-in' })
    server.faults.next({ status: 500 })
    await press('Try again')
    await screen.findByText('Something went wrong on our side. Try again in a moment.')
    server.advance(600)
    await press('Try again')
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull())
    await press('Sign in')
    await gone(navigate, '/sign-in')
  })

  it('a page that nothing was sent to offers to sign in', async () => {
    const { navigate } = await visit(callback, browser(serve()).open, { signInPath: '/sign-in' })
    await heading('There is nothing to finish here')
    await press('Sign in')
    await gone(navigate, '/sign-in')
  })

  it('G46: refuses an afterSignIn that leads to another site, and names it', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await expect(visit(callback, browser(serve()).open, { afterSignIn: '//evil.example' })).rejects.toThrow('`afterSignIn`')
    error.mockRestore()
  })
})

describe('AuthCallback with supabase-js', () => {
  const open = (server: DevServer, auth: object) => createClient('http://auth.test', 'test', {
    global: { fetch: (input, init) => server.fetch(String(input).replace('/auth/v1', ''), init) }, auth,
  }).auth

  it('exchangeCodeForSession: a code from a redirect of OAuth signs in', async () => {
    const [server, storage] = [serve(), lastingStorage()]
    const { data } = await open(server, { storage, flowType: 'pkce' }).signInWithOAuth({ provider: 'github', options: { skipBrowserRedirect: true, redirectTo: callback } })
    const { navigate } = await visit(await choose(server, data.url?.replace('/auth/v1', ''), `person ${email}`), () => open(server, { storage, flowType: 'pkce' }))
    await gone(navigate, '/')
  })

  it('an implicit fragment signs in', async () => {
    const [server, storage] = [serve(), lastingStorage()]
    await open(server, { storage }).signInWithOtp({ email, options: { emailRedirectTo: callback } })
    const { navigate } = await visit(await land(server, server.inbox.latest(email)?.link), () => open(server, { storage }))
    await gone(navigate, '/')
  })

  it('G23: an error in the address is said in words', async () => {
    const server = serve()
    await visit(`${callback}#error=access_denied&error_code=otp_expired&error_description=Email+link+is+invalid+or+has+expired`, () => open(server, { storage: lastingStorage() }))
    expect(await heading('This link has expired')).toBeDefined()
    await act(async () => undefined)
  })

  it('G18: a code without its verifier is no blank page', async () => {
    const server = serve()
    await visit(`${callback}?code=00000000-0000-4000-8000-000000000bad`, () => open(server, { storage: lastingStorage(), flowType: 'pkce' }))
    expect(await screen.findByRole('button', { name: 'Sign in' })).toBeDefined()
  })
})
