// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Auth, AuthProvider, PasswordForm } from 'latchkey'
import { createAuthClient } from 'latchkey/core'
import { createDevServer } from 'latchkey/dev-server'
import { ada, renderWithAuth } from 'latchkey/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { clients } from '../../testing/clients.js'

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})

async function signIn() {
  await userEvent.type(await screen.findByLabelText('Email'), ada.email)
  await userEvent.type(screen.getByLabelText('Password'), `${ada.password}{Enter}`)
  await screen.findByRole('heading', { name: 'You are signed in' })
}

function renderAuth() {
  const server = createDevServer({ users: [ada] })
  const client = createAuthClient({ url: 'http://auth.test', apiKey: 'test', fetch: server.fetch, storage: 'local', storageKey: 'kept', shared: false })
  render(<AuthProvider client={client}><Auth keepSignedIn /></AuthProvider>)
}

describe('the box that keeps a person signed in', () => {
  it('is ticked, and keeps the session for all tabs', async () => {
    renderAuth()
    expect((await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Keep me signed in' })).checked).toBe(true)
    await signIn()
    expect([localStorage.getItem('kept') !== null, sessionStorage.getItem('kept')]).toEqual([true, null])
  })

  it('leaves the session to this tab once it is not ticked', async () => {
    renderAuth()
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Keep me signed in' }))
    await signIn()
    expect([localStorage.getItem('kept'), sessionStorage.getItem('kept') !== null]).toEqual([null, true])
  })

  it('is not there with a client that cannot choose, nor unasked', async () => {
    const [, [, supabase]] = clients
    const { unmount } = renderWithAuth(<PasswordForm keepSignedIn />, { client: supabase })
    await screen.findByLabelText('Email')
    expect(screen.queryByRole('checkbox')).toBeNull()
    unmount()
    renderWithAuth(<PasswordForm />)
    await screen.findByLabelText('Email')
    expect(screen.queryByRole('checkbox')).toBeNull()
  })
})
