// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { AuthLoading, SignedIn, SignedOut, useSession } from 'latchkey'
import { ada, renderWithAuth, una } from 'latchkey/testing'
import { Component, type ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { clients } from './clients.js'

const Greeting = () => useSession((snapshot) => (snapshot.status === 'signed-in' ? `Hello ${snapshot.user.email}` : snapshot.status))
const Page = () => <><AuthLoading>one moment</AuthLoading><SignedIn><Greeting /></SignedIn><SignedOut>outside</SignedOut></>

class Caught extends Component<{ children: ReactNode }, { message: string | null }> {
  override state = { message: null }
  static getDerivedStateFromError = (error: Error) => ({ message: error.message })
  override render = () => this.state.message ?? this.props.children
}

describe.each(clients)('renderWithAuth with %s', (_, client) => {
  it('starts signed out', async () => {
    const { person } = renderWithAuth(<Page />, { client })
    expect(await screen.findByText('outside')).toBeDefined()
    expect(person).toBeNull()
  })

  it('G32: starts signed in, without a flash of the signed-out view', async () => {
    const { person, container } = renderWithAuth(<Page />, { client, signedInAs: ada.email })
    expect(container.textContent).toBe('one moment')
    expect(await screen.findByText('Hello ada@example.test')).toBeDefined()
    expect(person).toEqual(ada)
  })

  it.each([
    ['whoever is banned', { signedInAs: ada.email, users: [{ ...ada, banned: true }] }, /could not sign ada@example.test in.*banned/],
    ['whoever is not confirmed', { signedInAs: una.email }, /could not sign una@example.test in.*not confirmed/],
    ['a server without addresses', { signedInAs: ada.email, config: { externalEmailEnabled: false } }, /could not sign ada@example.test in/],
  ])('says why it cannot sign in %s', async (__, options, reason) => {
    const silenced = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    renderWithAuth(<Page />, { client, wrapper: Caught, ...options })
    expect(await screen.findByText(reason)).toBeDefined()
    silenced.mockRestore()
  })

  it('takes somebody whom nobody has named before', async () => {
    renderWithAuth(<Page />, { client, signedInAs: 'new@example.test' })
    expect(await screen.findByText('Hello new@example.test')).toBeDefined()
  })
})
