// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Auth, AuthProvider, SignedOut } from 'latchkey'
import { createAuthClient } from 'latchkey/core'
import { createDevServer } from 'latchkey/dev-server'
import { ada } from 'latchkey/testing'
import { StrictMode, type ReactNode } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'

beforeEach(() => {
  sessionStorage.clear()
  history.replaceState(null, '', '/sign-in')
})

function openPage() {
  const server = createDevServer({ users: [ada] })
  const client = createAuthClient({ url: 'http://auth.test', apiKey: 'test', fetch: server.fetch, storage: 'memory', shared: false })
  const navigate = vi.fn()
  const page = (content: ReactNode) => <StrictMode><AuthProvider client={client} navigate={navigate}>{content}</AuthProvider></StrictMode>
  return { client, navigate, page }
}

async function signIn() {
  await userEvent.type(await screen.findByLabelText('Email'), ada.email)
  await userEvent.type(screen.getByLabelText('Password'), `${ada.password}{Enter}`)
}

describe('Auth in StrictMode', () => {
  it('lets a person who was signed in before go where they want', async () => {
    const { client, navigate, page } = openPage()
    await client.signInWithPassword({ email: ada.email, password: ada.password })
    const shown = render(page(<Auth view="update-password" afterSignIn="/dashboard" />))
    await screen.findByLabelText('New password')
    shown.rerender(page('elsewhere'))
    expect(navigate).not.toHaveBeenCalled()
  })

  it('lets a person go who has signed in, and was shown another view of the card since', async () => {
    const { client, navigate, page } = openPage()
    const shown = render(page(<Auth view="update-password" afterSignIn="/dashboard" />))
    await act(async () => client.signInWithPassword({ email: ada.email, password: ada.password }))
    await screen.findByLabelText('New password')
    shown.rerender(page('elsewhere'))
    expect(navigate).not.toHaveBeenCalled()
  })

  it('goes on for a person whose sign-in has made a guard take the card away', async () => {
    const { navigate, page } = openPage()
    render(page(<><SignedOut><Auth afterSignIn="/dashboard" /></SignedOut></>))
    await signIn()
    await vi.waitFor(() => expect(navigate).toHaveBeenCalledWith('/dashboard', { replace: true }))
    expect(navigate).toHaveBeenCalledTimes(1)
  })
})
