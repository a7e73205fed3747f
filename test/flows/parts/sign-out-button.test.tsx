// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { AnonymousButton, SignedIn, SignedOut, SignOutButton, useSignOutButton } from 'latchkey'
import { ada, renderWithAuth } from 'latchkey/testing'
import { describe, expect, it, vi } from 'vitest'
import { clients } from '../../testing/clients.js'

const people = () => [ada]
const Page = (props: Parameters<typeof SignOutButton>[0]) => <><SignedIn>inside</SignedIn><SignedOut>outside</SignedOut><SignOutButton {...props} /></>

describe.each(clients)('SignOutButton with %s', (_, client) => {
  it('G13: signs out here and leaves the other devices alone', async () => {
    const onSuccess = vi.fn()
    const { server } = renderWithAuth(<Page onSuccess={onSuccess} />, { client, signedInAs: ada.email, users: people() })
    const elsewhere = await signInElsewhere(server)
    await screen.findByText('inside')
    fireEvent.click(screen.getByRole('button', { name: 'Sign out' }))
    await screen.findByText('outside')
    await waitFor(() => expect(onSuccess).toHaveBeenCalledWith({ revoked: true, error: null }))
    expect(await elsewhere()).toBe(200)
  })

  it('signOut: global', async () => {
    const { server } = renderWithAuth(<Page scope="global">Sign out everywhere</Page>, { client, signedInAs: ada.email, users: people() })
    const elsewhere = await signInElsewhere(server)
    await screen.findByText('inside')
    fireEvent.click(screen.getByRole('button', { name: 'Sign out everywhere' }))
    await screen.findByText('outside')
    await waitFor(async () => expect(await elsewhere()).toBe(403))
  })

  it('signOut: others', async () => {
    const onSuccess = vi.fn()
    const { server } = renderWithAuth(<Page scope="others" onSuccess={onSuccess} />, { client, signedInAs: ada.email, users: people() })
    const elsewhere = await signInElsewhere(server)
    await screen.findByText('inside')
    fireEvent.click(screen.getByRole('button', { name: 'Sign out' }))
    await waitFor(() => expect(onSuccess).toHaveBeenCalledTimes(1))
    expect(screen.getByText('inside')).toBeDefined()
    expect(await elsewhere()).toBe(403)
  })

  it('asks once for two presses', async () => {
    const { server } = renderWithAuth(<Page />, { client, signedInAs: ada.email, users: people() })
    const fetch = vi.spyOn(server, 'fetch')
    await screen.findByText('inside')
    const button = screen.getByRole('button', { name: 'Sign out' })
    act(() => {
      button.click()
      button.click()
    })
    await screen.findByText('outside')
    expect(fetch.mock.calls.filter(([url]) => String(url).includes('/logout')).length).toBeLessThanOrEqual(1)
  })
})

it('signOut: offline, signs out here all the same', async () => {
  const onSuccess = vi.fn()
  const { server } = renderWithAuth(<Page onSuccess={onSuccess} />, { signedInAs: ada.email, users: people() })
  await screen.findByText('inside')
  server.faults.during('offline', { seconds: 60 })
  fireEvent.click(screen.getByRole('button', { name: 'Sign out' }))
  await screen.findByText('outside')
  await waitFor(() => expect(onSuccess).toHaveBeenCalledWith({ revoked: false, error: expect.objectContaining({ code: 'network_failure' }) }))
})

it('calls the handler of the app first, which may keep it from signing out', async () => {
  renderWithAuth(<Page onClick={(event) => event.preventDefault()} />, { signedInAs: ada.email, users: people() })
  await screen.findByText('inside')
  fireEvent.click(screen.getByRole('button', { name: 'Sign out' }))
  expect(screen.getByText('inside')).toBeDefined()
})

it('useSignOutButton gives all but the markup', async () => {
  const ByHand = () => {
    const { signOut, isPending } = useSignOutButton()
    return <><SignedOut>outside</SignedOut><SignedIn><button type="button" onClick={signOut}>{isPending ? 'One moment' : 'Leave'}</button></SignedIn></>
  }
  renderWithAuth(<ByHand />, { signedInAs: ada.email, users: people() })
  fireEvent.click(await screen.findByRole('button', { name: 'Leave' }))
  await screen.findByText('outside')
})

/** Signs Ada in on another device; gives how the server answers that device from then on. */
async function signInElsewhere({ fetch }: { fetch: typeof globalThis.fetch }) {
  const body = JSON.stringify({ email: ada.email, password: ada.password })
  const answer = await fetch('http://auth.test/auth/v1/token?grant_type=password', { method: 'POST', body, headers: { 'content-type': 'application/json' } })
  const { access_token: token } = (await answer.json()) as { access_token: string }
  return async () => (await fetch('http://auth.test/auth/v1/user', { headers: { authorization: `Bearer ${token}` } })).status
}

describe('SignOutButton of a guest', () => {
  const Guest = (props: Parameters<typeof SignOutButton>[0]) => <><AnonymousButton /><Page {...props} /></>
  const becomeGuest = async () => {
    fireEvent.click(await screen.findByRole('button', { name: 'Continue as a guest' }))
    await screen.findByText('inside')
    fireEvent.click(screen.getByRole('button', { name: 'Sign out' }))
  }

  it('asks before the account is lost', async () => {
    renderWithAuth(<Guest />, { config: { externalAnonymousUsersEnabled: true } })
    await becomeGuest()
    const dialog = await screen.findByRole('alertdialog', { name: 'Leave the guest account?' })
    expect(screen.getByText('inside')).toBeDefined()
    fireEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    fireEvent.click(screen.getByRole('button', { name: 'Sign out' }))
    fireEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Sign out' }))
    await screen.findByText('outside')
  })

  it('does not ask where the app does not want it', async () => {
    renderWithAuth(<Guest askGuest={false} />, { config: { externalAnonymousUsersEnabled: true } })
    await becomeGuest()
    await screen.findByText('outside')
  })
})
