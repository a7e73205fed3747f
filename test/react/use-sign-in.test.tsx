// @vitest-environment jsdom
import { act, waitFor } from '@testing-library/react'
import { useSignIn } from 'latchkey'
import type { AuthClient } from 'latchkey/core'
import { ada, type TestBackend } from 'latchkey/testing'
import { describe, expect, it, vi } from 'vitest'
import { clients } from '../testing/clients.js'
import { renderAuthHook } from './render-auth-hook.js'

const right = { email: ada.email, password: ada.password }

/** Counts the requests to one path, and holds their answers back until they are released. */
function held(client: (backend: TestBackend) => AuthClient, path: string) {
  const waiting: (() => void)[] = []
  const hold = { isOn: false }
  return {
    waiting,
    hold,
    release: () => waiting.splice(0).forEach((go) => go()),
    client: (backend: TestBackend) => client({
      ...backend,
      fetch: async (input, init) => {
        if (hold.isOn && String(input).includes(path)) await new Promise<void>((resolve) => waiting.push(resolve))
        return backend.fetch(input, init)
      },
    }),
  }
}

describe.each(clients)('useSignIn with %s', (_, client) => {
  it('signs in with a password, and resolves with the data', async () => {
    const onSuccess = vi.fn()
    const { current, status } = await renderAuthHook(() => useSignIn({ onSuccess }), { client })
    const result = await act(() => current().withPassword(right))
    expect(result).toMatchObject({ data: { user: { email: ada.email } }, error: null })
    await waitFor(() => expect(status()).toBe('signed-in'))
    expect(onSuccess.mock.calls[0]?.[1]).toMatchObject({ way: 'password', provider: null })
  })

  it('never rejects: a refusal is the result, and the one error', async () => {
    const { current } = await renderAuthHook(() => useSignIn(), { client })
    const result = await act(() => current().withPassword({ ...right, password: 'wrong' }))
    expect(result).toMatchObject({ data: null, error: { code: 'invalid_credentials' } })
    await waitFor(() => expect(current()).toMatchObject({ pending: null, error: { code: 'invalid_credentials' } }))
    await act(async () => current().reset())
    await waitFor(() => expect(current().error).toBeNull())
    await act(() => current().withOtp({ email: ada.email }))
    await waitFor(() => expect(current()).toMatchObject({ pending: null, error: null }))
  })

  it('says which way is under way, and a second press of the same joins it', async () => {
    const { hold, waiting, release, client: slow } = held(client, 'grant_type=password')
    const { current } = await renderAuthHook(() => useSignIn(), { client: slow })
    hold.isOn = true
    let attempts: Promise<unknown>[] = []
    await act(async () => { attempts = [current().withPassword(right), current().withPassword({ ...right })] })
    await waitFor(() => expect(waiting).toHaveLength(1))
    expect(current().pending).toBe('password')
    release()
    const [first, second] = await act(() => Promise.all(attempts))
    expect(second).toBe(first)
    await waitFor(() => expect(current().pending).toBeNull())
    expect(waiting).toHaveLength(0)
  })

  it('says which provider is on its way', async () => {
    const onMutate = vi.fn()
    const { current } = await renderAuthHook(() => useSignIn({ onMutate }), { client, config: { externalGithubEnabled: true } })
    const { data, error } = await act(() => current().withOAuth({ provider: 'github', options: { skipBrowserRedirect: true } }))
    expect(error).toBeNull()
    expect(data?.url).toContain('provider=github')
    expect(onMutate.mock.calls[0]?.[0]).toMatchObject({ way: 'oauth', provider: 'github' })
    await waitFor(() => expect(current()).toMatchObject({ pending: null, pendingProvider: null }))
  })

  it('has every way in, and none rejects', async () => {
    const { current } = await renderAuthHook(() => useSignIn(), { client, config: { externalAnonymousUsersEnabled: true } })
    const attempts = [
      () => current().withSSO({ domain: 'nobody.example' }), () => current().withIdToken({ provider: 'google', token: 'none' }), () => current().withPasskey(),
      () => current().withWeb3({ chain: 'ethereum', message: 'none', signature: '0x00' }),
    ]
    for (const attempt of attempts) expect((await act<Promise<unknown>>(attempt))).toMatchObject({ data: null, error: { message: expect.any(String) } })
    expect(await act(() => current().anonymously())).toMatchObject({ data: { user: { is_anonymous: true } }, error: null })
  })
})
