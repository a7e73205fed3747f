// @vitest-environment jsdom
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Auth, AuthProvider, RequireAuth, SignedIn, SignedOut, SignOutButton } from 'latchkey'
import { createAuthClient } from 'latchkey/core'
import { ada, renderWithAuth } from 'latchkey/testing'
import { describe, expect, it } from 'vitest'

const notice = 'Your session has ended. Sign in again.'
const app = <><SignedOut><Auth /></SignedOut><SignedIn><SignOutButton /></SignedIn></>

describe('a session that the server has ended', () => {
  it('is told of above the ways in, with the address at hand', async () => {
    const { client, server } = renderWithAuth(app, { signedInAs: ada.email })
    await screen.findByRole('button', { name: 'Sign out' })
    server.faults.next('session-revoked')
    await client.getUser()
    expect((await screen.findByText(notice)).closest('[role="status"]')).not.toBeNull()
    expect((await screen.findByLabelText<HTMLInputElement>('Email')).value).toBe(ada.email)
  })

  it('is not told of once the person has signed in again and out', async () => {
    const { client, server } = renderWithAuth(app, { signedInAs: ada.email })
    server.faults.next('session-revoked')
    await client.getUser()
    await userEvent.type(await screen.findByLabelText('Password'), `${ada.password}{Enter}`)
    await userEvent.click(await screen.findByRole('button', { name: 'Sign out' }))
    await screen.findByLabelText('Password')
    expect(screen.queryByText(notice)).toBeNull()
  })

  it('is told of on the page for signing in that a guard leads to, though that is loaded anew', async () => {
    const ways: string[] = []
    const { client, server, unmount } = renderWithAuth(<RequireAuth redirectTo="/sign-in">inside</RequireAuth>, {
      signedInAs: ada.email, provider: { navigate: (to) => void ways.push(to) },
    })
    await screen.findByText('inside')
    server.faults.next('session-revoked')
    await client.getUser()
    await waitFor(() => expect(ways).toHaveLength(1))
    unmount()
    const anew = createAuthClient({ url: 'http://auth.test', apiKey: 'test', fetch: server.fetch, storage: 'memory', storageKey: client.storageKey, shared: false })
    render(<AuthProvider client={anew}><Auth /></AuthProvider>)
    expect(await screen.findByText(notice)).toBeDefined()
    expect((await screen.findByLabelText<HTMLInputElement>('Email')).value).toBe(ada.email)
  })
})
