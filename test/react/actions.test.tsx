// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, waitFor } from '@testing-library/react'
import {
  useAuthClient, useAuthSettings, useResend, useSignInWithPassword, useSignOut, useSignUp, useUser, useVerifyOtp,
} from 'latchkey'
import { ada, una } from 'latchkey/testing'
import type { ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { clients } from '../testing/clients.js'
import { renderAuthHook } from './render-auth-hook.js'

/** The user has been changed on another device since the session was stored. */
function changedElsewhere(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init)
    if (!String(input instanceof Request ? input.url : input).endsWith('/user')) return response
    const user = await response.json()
    return Response.json({ ...user, user_metadata: { ...user.user_metadata, full_name: 'Ada, Countess of Lovelace' } })
  }
}

describe.each(clients)('action hooks with %s', (_, client) => {
  it('useSignInWithPassword signs in, and calls back', async () => {
    const onSuccess = vi.fn()
    const { current, status } = await renderAuthHook(() => useSignInWithPassword({ onSuccess }), { client })
    await act(() => current().mutateAsync({ email: ada.email, password: ada.password }))
    await waitFor(() => expect(status()).toBe('signed-in'))
    expect(current().data?.user.email).toBe(ada.email)
    expect(onSuccess).toHaveBeenCalledTimes(1)
  })

  it('an error is the mutation’s, told by its code', async () => {
    const { current, status } = await renderAuthHook(() => useSignInWithPassword(), { client })
    await act(async () => current().mutate({ email: ada.email, password: 'wrong' }))
    await waitFor(() => expect(current().error?.code).toBe('invalid_credentials'))
    expect(status()).toBe('signed-out')
  })

  it('G39: useSignUp tells the two outcomes apart', async () => {
    const credentials = { email: 'new@example.test', password: 'correct horse battery' }
    const open = await renderAuthHook(() => useSignUp(), { client, config: { mailerAutoconfirm: true } })
    await act(() => open.current().mutateAsync(credentials))
    await waitFor(() => expect(open.current().data).toMatchObject({ outcome: 'signed-in', user: { email: 'new@example.test' } }))
    open.unmount()
    const confirming = await renderAuthHook(() => useSignUp(), { client, config: { mailerAutoconfirm: false } })
    await act(() => confirming.current().mutateAsync(credentials))
    await waitFor(() => expect(confirming.current().data).toMatchObject({ outcome: 'confirmation-required', session: null }))
  })

  it('useResend and useVerifyOtp confirm an address', async () => {
    const { current, server, status } = await renderAuthHook(() => ({ resend: useResend(), verify: useVerifyOtp() }), { client })
    await act(() => current().resend.mutateAsync({ type: 'signup', email: una.email }))
    const code = server.inbox.latest(una.email)?.code ?? ''
    await act(() => current().verify.mutateAsync({ type: 'signup', email: una.email, token: code }))
    await waitFor(() => expect(status()).toBe('signed-in'))
  })

  it('G13: useSignOut signs out this device only', async () => {
    const { current, server, status } = await renderAuthHook(() => ({ signOut: useSignOut(), client: useAuthClient() }), { client, signedInAs: ada.email })
    const other = await server.fetch('http://auth.test/token?grant_type=password', { method: 'POST', body: JSON.stringify({ email: ada.email, password: ada.password }) })
    const { refresh_token } = await other.json()
    await act(() => current().signOut.mutateAsync())
    await waitFor(() => expect(status()).toBe('signed-out'))
    expect(current().signOut.data).toEqual({ revoked: true, error: null })
    const renewed = await server.fetch('http://auth.test/token?grant_type=refresh_token', { method: 'POST', body: JSON.stringify({ refresh_token }) })
    expect(renewed.status).toBe(200)
  })

  it('useUser readers are not rendered by a token refresh', async () => {
    let renders = 0
    const { current, client: auth } = await renderAuthHook(() => { renders += 1; return { user: useUser() } }, { client, signedInAs: ada.email })
    await waitFor(() => expect(current().user?.email).toBe(ada.email))
    const before = renders
    await act(async () => { await auth.refreshSession() })
    expect(renders).toBe(before)
  })

  it('useUser takes over what the server knows of the user by now', async () => {
    const { current, status } = await renderAuthHook(() => useUser(), {
      signedInAs: ada.email,
      client: (backend) => client({ ...backend, fetch: changedElsewhere(backend.fetch) }),
    })
    await waitFor(() => expect(current()?.user_metadata.full_name).toBe('Ada, Countess of Lovelace'))
    expect(status()).toBe('signed-in')
  })

  it('G54: an app’s defaults neither retry, pause nor keep our mutations', async () => {
    const queries = new QueryClient({ defaultOptions: { mutations: { retry: 3, gcTime: Infinity, networkMode: 'offlineFirst', throwOnError: true } } })
    const wrapper = ({ children }: { children: ReactNode }) => <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    const { current, server, unmount } = await renderAuthHook(() => useSignInWithPassword(), { client, wrapper })
    server.faults.next({ status: 422, code: 'weak_password' })
    await act(async () => current().mutate({ email: ada.email, password: ada.password }))
    await waitFor(() => expect(current().failureCount).toBe(1))
    const [mutation] = queries.getMutationCache().getAll()
    expect(mutation?.options).toMatchObject({ retry: false, gcTime: 0, networkMode: 'always', throwOnError: false })
    unmount()
    await waitFor(() => expect(queries.getMutationCache().getAll()).toEqual([]))
  })
})

describe('useAuthSettings', () => {
  it('asks the server, once for all who read it', async () => {
    const { current } = await renderAuthHook(() => [useAuthSettings(), useAuthSettings()] as const, { client: clients[0][1] })
    await waitFor(() => expect(current()[0].data?.external.email).toBe(true))
    expect(current()[1].data).toBe(current()[0].data)
  })

  it('has no data with a client that cannot be asked, and is not pending', async () => {
    const { current } = await renderAuthHook(() => useAuthSettings(), { client: clients[1][1] })
    expect(current()).toEqual({ data: undefined, isPending: false, error: null })
  })

  it('takes what the app says', async () => {
    const settings = { external: { email: true }, disable_signup: true, mailer_autoconfirm: false, phone_autoconfirm: false, sms_provider: '', saml_enabled: false }
    const { current } = await renderAuthHook(() => useAuthSettings(), { client: clients[1][1], provider: { settings } })
    expect(current()).toEqual({ data: settings, isPending: false, error: null })
  })
})
