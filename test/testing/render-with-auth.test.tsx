// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { AuthLoading, SignedIn, SignedOut, useSession } from 'latchkey'
import { ada, renderWithAuth } from 'latchkey/testing'
import { describe, expect, it } from 'vitest'
import { clients } from './clients.js'

const Greeting = () => useSession((snapshot) => (snapshot.status === 'signed-in' ? `Hello ${snapshot.user.email}` : snapshot.status))
const Page = () => <><AuthLoading>one moment</AuthLoading><SignedIn><Greeting /></SignedIn><SignedOut>outside</SignedOut></>

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

  it('takes somebody whom nobody has named before', async () => {
    renderWithAuth(<Page />, { client, signedInAs: 'new@example.test' })
    expect(await screen.findByText('Hello new@example.test')).toBeDefined()
  })
})
