// @vitest-environment jsdom
import { act, renderHook, waitFor } from '@testing-library/react'
import { AuthProvider, useAssuranceLevel, useAuthEvent, useRedirectOutcome, useUser, useVerifiedUser } from 'latchkey'
import { createAuthClient } from 'latchkey/core'
import { createDevServer } from 'latchkey/dev-server'
import { ada, grace } from 'latchkey/testing'
import type { ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { standingPage } from '../flows/played-page.js'
import { clients } from '../testing/clients.js'
import { createEventClient, sessionWith, tokenWith, userWith, verifiedFactor } from './event-client.js'
import { renderAuthHook } from './render-auth-hook.js'

describe.each(clients)('reading hooks with %s', (_, client) => {
  it('useVerifiedUser has no user until the server has confirmed it', async () => {
    const { current } = await renderAuthHook(() => useVerifiedUser(), { client, signedInAs: ada.email })
    await waitFor(() => expect(current().data?.email).toBe(ada.email))
    expect(current()).toMatchObject({ isPending: false, error: null })
  })

  it('useVerifiedUser has neither user nor error when nobody is signed in', async () => {
    const { current } = await renderAuthHook(() => useVerifiedUser(), { client })
    expect(current()).toEqual({ data: undefined, isPending: false, error: null })
  })

  it('useAuthEvent calls the handler of the latest render, for its event only', async () => {
    const [first, second] = [vi.fn(), vi.fn()]
    const { current, client: auth } = await renderAuthHook(() => {
      const user = useUser()
      useAuthEvent('SIGNED_OUT', user ? first : second)
      return { user }
    }, { client, signedInAs: ada.email })
    await waitFor(() => expect(current().user).not.toBeNull())
    expect(first).not.toHaveBeenCalled()
    await act(async () => { await auth.signOut({ scope: 'local' }) })
    await waitFor(() => expect(first.mock.calls.length + second.mock.calls.length).toBe(1))
  })
})

function wrapperOf(client: Parameters<typeof AuthProvider>[0]['client']) {
  return ({ children }: { children: ReactNode }) => <AuthProvider client={client}>{children}</AuthProvider>
}

describe('useVerifiedUser(jwt)', () => {
  it.each(clients)('G17: with %s reads whose a token is, and the session stays', async (_, client) => {
    const graces = createDevServer({ users: [ada, grace] })
    const answer = await graces.fetch('http://auth.test/token?grant_type=password', { method: 'POST', body: JSON.stringify({ email: grace.email, password: grace.password }) })
    const { access_token } = await answer.json()
    const { current, status } = await renderAuthHook(() => ({ own: useUser(), other: useVerifiedUser(access_token), bad: useVerifiedUser('nonsense') }), {
      client: (own) => client({
        ...own,
        fetch: (input, init) => (new Headers(init?.headers).get('authorization')?.includes(access_token) ? graces.fetch(input, init) : own.fetch(input, init)),
      }),
      signedInAs: ada.email,
    })
    await waitFor(() => expect(current().other.data?.email).toBe(grace.email))
    await waitFor(() => expect(current().bad.error).not.toBeNull())
    expect(current().own?.email).toBe(ada.email)
    expect(status()).toBe('signed-in')
  })
})

describe('useAssuranceLevel', () => {
  it('G53: tells where the session stands, and where the factors could take it', () => {
    const { client, emit } = createEventClient()
    const { result } = renderHook(() => useAssuranceLevel(), { wrapper: wrapperOf(client) })
    expect(result.current).toBeNull()
    act(() => emit('SIGNED_IN', sessionWith({ user: userWith({ factors: [verifiedFactor()] }) })))
    expect(result.current).toEqual({ current: 'aal1', next: 'aal2' })
    act(() => emit('TOKEN_REFRESHED', sessionWith({ access_token: tokenWith({ aal: 'aal2' }), user: userWith({ factors: [verifiedFactor()] }) })))
    expect(result.current).toEqual({ current: 'aal2', next: 'aal2' })
  })
})

describe('useRedirectOutcome', () => {
  it('G23: is there at first render, and dismiss forgets it', async () => {
    const { location } = standingPage({ href: 'http://app.test/?error=access_denied&error_description=Cancelled&sb=' })
    const server = createDevServer()
    const auth = createAuthClient({ url: 'http://auth.test', apiKey: 'test', fetch: server.fetch, storage: 'memory', shared: false, platform: { location } })
    await auth.initialize()
    const { result } = renderHook(() => useRedirectOutcome(), { wrapper: wrapperOf(auth) })
    expect(result.current.outcome).toEqual({ kind: 'error', code: 'access_denied', description: 'Cancelled', intent: null })
    act(() => result.current.dismiss())
    expect(result.current.outcome).toBeNull()
  })

  it('is nothing with a client that does not tell', () => {
    const { client, emit } = createEventClient()
    const { result } = renderHook(() => useRedirectOutcome(), { wrapper: wrapperOf(client) })
    act(() => emit('INITIAL_SESSION', null))
    expect(result.current.outcome).toBeNull()
    expect(() => result.current.dismiss()).not.toThrow()
  })
})
