// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Auth, AuthProvider, SignedIn, SignedOut } from 'latchkey'
import { createAuthClient } from 'latchkey/core'
import { ada, renderWithAuth } from 'latchkey/testing'
import { describe, expect, it } from 'vitest'
import { clients } from '../../../testing/clients.js'
import { appPage, choose, clientOn, lastingStorage, playedServer, standingPage } from '../../played-page.js'

async function signIn() {
  await userEvent.type(await screen.findByLabelText('Email'), ada.email)
  await userEvent.type(screen.getByLabelText('Password'), ada.password)
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
}

describe.each(clients)('Auth with %s', (_, client) => {
  it('signs in, and leaves the page to whoever is signed in', async () => {
    renderWithAuth(<><SignedOut><Auth /></SignedOut><SignedIn>inside</SignedIn></>, { client })
    await signIn()
    expect(await screen.findByText('inside')).toBeDefined()
  })

  it('recovers a password by the code of the mail', async () => {
    const { server } = renderWithAuth(<Auth emailCode="show" />, { client })
    await userEvent.click(await screen.findByRole('button', { name: 'Forgot password?' }))
    await userEvent.type(screen.getByLabelText('Email'), ada.email)
    await userEvent.click(screen.getByRole('button', { name: 'Send mail' }))
    await userEvent.type(await screen.findByLabelText('Code'), server.inbox.latest(ada.email)?.code ?? '')
    await userEvent.type(await screen.findByLabelText('New password'), 'a new correct horse')
    await userEvent.click(screen.getByRole('button', { name: 'Save password' }))
    expect(await screen.findByRole('heading', { name: 'You are signed in' })).toBeDefined()
  })

  it('signs in with a code, in the card that asked for it', async () => {
    const { server } = renderWithAuth(<Auth methods={['otp']} emailCode="show" />, { client })
    await userEvent.type(await screen.findByLabelText('Email'), ada.email)
    await userEvent.click(screen.getByRole('button', { name: 'Send code' }))
    await userEvent.type(await screen.findByLabelText('Code'), server.inbox.latest(ada.email)?.code ?? '')
    expect(await screen.findByRole('heading', { name: 'You are signed in' })).toBeDefined()
  })
})

describe('Auth', () => {
  it('falls back on an email address and a password where the settings cannot be had', async () => {
    renderWithAuth(<Auth />, {
      client: ({ fetch, ...backend }) => createAuthClient({
        ...backend, shared: false, fetch: (url: string, init: RequestInit) => (url.endsWith('/settings') ? Promise.reject(new TypeError('no network')) : fetch(url, init)),
      }),
    })
    await signIn()
    expect(await screen.findByRole('heading', { name: 'You are signed in' })).toBeDefined()
  })

  const landOn = (search: string) => {
    const server = playedServer({ config: { externalGithubEnabled: false, externalGoogleEnabled: false } })
    const client = clientOn(server, { ...standingPage({ href: `http://app.test/${search}` }), callbackPath: '/' })
    render(<AuthProvider client={client}><Auth /></AuthProvider>)
    return server
  }

  it('G18: says that a link was opened elsewhere, and leads on to the sign-in', async () => {
    landOn('?code=7d6f5d4a-0000-4000-8000-000000000000')
    expect(await screen.findByRole('button', { name: 'Send a new mail' })).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
    expect(document.activeElement).toBe(await screen.findByRole('heading', { name: 'Sign in' }))
  })

  it('G22: tries a redirect again that failed for a while, though there are providers to stand beside', async () => {
    const [server, storage] = [playedServer(), lastingStorage()]
    const { data } = await clientOn(server, { ...standingPage(), storage }).signInWithOAuth({ provider: 'github', options: { skipBrowserRedirect: true, redirectTo: appPage } })
    const href = await choose(server, data.url ?? '', `person ${ada.email}`)
    server.faults.during('offline', { seconds: 30 })
    render(<AuthProvider client={clientOn(server, { ...standingPage({ href }), storage, callbackPath: '/' })}><Auth providers={['github']} methods={['password']} signUp /></AuthProvider>)
    const retry = await screen.findByRole('button', { name: 'Try again' })
    server.faults.clear()
    await userEvent.click(retry)
    expect(await screen.findByRole('heading', { name: 'You are signed in' })).toBeDefined()
  })

  it('G19: waits for a click before it redeems a link', async () => {
    const server = playedServer()
    const other = clientOn(server, standingPage())
    await other.signInWithOtp({ email: ada.email })
    const client = clientOn(server, { ...standingPage({ href: `http://app.test/?token_hash=${server.inbox.latest(ada.email)?.tokenHash ?? ''}&type=magiclink` }), callbackPath: '/' })
    render(<AuthProvider client={client}><Auth /></AuthProvider>)
    const confirm = await screen.findByRole('button', { name: 'Sign in' })
    expect(client.getSnapshot().status).toBe('signed-out')
    await userEvent.click(confirm)
    expect(await screen.findByRole('heading', { name: 'You are signed in' })).toBeDefined()
  })

  it('G31: offers a new mail for a link that has expired', async () => {
    landOn('?error=access_denied&error_code=otp_expired&error_description=Email+link+is+invalid+or+has+expired&sb=')
    await userEvent.click(await screen.findByRole('button', { name: 'Send a new mail' }))
    await userEvent.type(screen.getByLabelText('Email'), ada.email)
    expect(screen.getByRole('button', { name: 'Send the mail' })).toBeDefined()
  })

  it('G23: says what a provider has refused, where there is no button to say it beside', async () => {
    landOn('?error=access_denied&error_description=The+user+denied+your+request&sb=')
    await userEvent.click(await screen.findByRole('button', { name: 'Sign in' }))
    expect(await screen.findByLabelText('Password')).toBeDefined()
  })
})
