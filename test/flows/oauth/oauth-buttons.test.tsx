// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react'
import { github, google, OAuthButtons, useOAuthButtons } from 'latchkey'
import type { AuthClient, OAuthCredentials } from 'latchkey/core'
import { ada, renderWithAuth, type TestBackend } from 'latchkey/testing'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { clients } from '../../testing/clients.js'
import { iconColumns } from '../../../src/flows/oauth/icon-columns.js'

/** A client that gives the address back instead of going there. */
function staying(make: (backend: TestBackend) => AuthClient) {
  const addresses: (string | null)[] = []
  const client = (backend: TestBackend): AuthClient => {
    const auth = make(backend)
    const go = auth.signInWithOAuth.bind(auth)
    auth.signInWithOAuth = async (credentials: OAuthCredentials) => {
      const result = await go({ ...credentials, options: { ...credentials.options, skipBrowserRedirect: true } })
      addresses.push(result.data.url)
      return result
    }
    return auth
  }
  return { client, addresses }
}

/** So many departures, and their effect on the page. */
async function departed(addresses: readonly unknown[], count: number) {
  await vi.waitFor(() => expect(addresses).toHaveLength(count))
  await act(() => new Promise((resolve) => void setTimeout(resolve)))
}

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] })
})
afterEach(() => void vi.useRealTimers())

describe.each(clients)('OAuthButtons with %s', (_, make) => {
  it('signInWithOAuth: with a redirect, scopes and query parameters', async () => {
    const { client, addresses } = staying(make)
    renderWithAuth(<OAuthButtons providers={[google, github]} redirectTo="http://localhost:3000/in" scopes="repo" queryParams={{ prompt: 'consent' }} />, { client })
    fireEvent.click(screen.getByRole('button', { name: 'Continue with GitHub' }))
    await departed(addresses, 1)
    const query = Object.fromEntries(new URL(addresses[0] ?? '').searchParams)
    expect(query).toMatchObject({ provider: 'github', redirect_to: 'http://localhost:3000/in', scopes: 'repo', prompt: 'consent' })
  })

  it('a page that was not left can be pressed again', async () => {
    const { client, addresses } = staying(make)
    renderWithAuth(<OAuthButtons providers={[google]} />, { client })
    fireEvent.click(screen.getByRole('button', { name: 'Continue with Google' }))
    await departed(addresses, 1)
    expect(screen.getByRole('button', { name: 'Opening Google…' })).toBeDefined()
    act(() => void vi.advanceTimersByTime(9_000))
    fireEvent.click(screen.getByRole('button', { name: /^Continue with Google/ }))
    await departed(addresses, 2)
  })

  it('remembers in this tab where it has left for, under the key of the session, and in the browser once the person is signed in', async () => {
    const { client, addresses } = staying(make)
    const { client: auth } = renderWithAuth(<OAuthButtons providers={[google]} />, { client })
    fireEvent.click(screen.getByRole('button', { name: 'Continue with Google' }))
    await departed(addresses, 1)
    const key = 'sb-test-auth-token-last-provider'
    expect([localStorage.getItem(key), sessionStorage.getItem(key)]).toEqual([null, 'google'])
    await act(() => auth.signInWithPassword(ada))
    expect([localStorage.getItem(key), sessionStorage.getItem(key)]).toEqual(['google', null])
  })

  it('useOAuthButtons gives all but the markup', async () => {
    const { client, addresses } = staying(make)
    const ByHand = () => {
      const { providers, signIn, pendingProvider } = useOAuthButtons({ providers: ['custom:acme'] })
      return providers.map((provider) => <button key={provider.id} type="button" onClick={() => signIn(provider)}>{pendingProvider ?? 'Acme'}</button>)
    }
    renderWithAuth(<ByHand />, { client })
    fireEvent.click(screen.getByRole('button', { name: 'Acme' }))
    await departed(addresses, 1)
    expect(screen.getByRole('button', { name: 'custom:acme' })).toBeDefined()
    expect(addresses[0]).toContain('provider=custom%3Aacme')
  })
})

it.each([[1, 1], [2, 2], [4, 4], [5, 5], [6, 3], [7, 4], [8, 4], [9, 5], [11, 4], [26, 5], [0, 1]])('%i icons stand in rows of %i', (count, columns) => {
  expect(iconColumns(count)).toBe(columns)
})
