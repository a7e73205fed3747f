// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, waitFor } from '@testing-library/react'
import * as hooks from 'latchkey'
import { ada } from 'latchkey/testing'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { useCachedSettings } from '../../src/react/use-cached-settings.js'
import { useVerifiedUser } from '../../src/react/use-verified-user.js'
import { clients } from '../testing/clients.js'
import { renderAuthHook } from './render-auth-hook.js'

const [[, client]] = clients

/** An app whose defaults wait for a network, try again, keep everything and throw while rendering. */
function hostileApp() {
  const hostile = { retry: 3, gcTime: Infinity, networkMode: 'online', throwOnError: true } as const
  const queries = new QueryClient({ defaultOptions: { mutations: hostile, queries: hostile } })
  return { queries, wrapper: ({ children }: { children: ReactNode }) => <QueryClientProvider client={queries}>{children}</QueryClientProvider> }
}

test.each<[string, () => unknown, object]>([
  ['useAuthSettings', () => hooks.useAuthSettings(), { throwOnError: false }],
  ['useCachedSettings', () => useCachedSettings(true), {}],
  ['useUser', () => ({ user: hooks.useUser() }), { throwOnError: false }],
  ['useVerifiedUser', () => useVerifiedUser(), { throwOnError: false }],
  ['useVerifiedUser, of a token', () => useVerifiedUser('a.b.c'), { throwOnError: false, gcTime: 0 }],
])('G54: an app’s defaults neither retry, pause nor throw the query of %s', async (_, useHook, fixed) => {
  const { queries, wrapper } = hostileApp()
  await renderAuthHook(() => ({ read: useHook() }), { client, wrapper, signedInAs: ada.email })
  const asked = () => queries.getQueryCache().getAll().filter(({ state }) => state.status !== 'pending' || state.fetchStatus === 'fetching')
  await waitFor(() => expect(asked()).not.toEqual([]))
  for (const { options } of asked()) expect(options).toMatchObject({ networkMode: 'always', retry: false })
  expect(asked().at(-1)?.options).toMatchObject(fixed)
})

test.each([
  'useLinkIdentity', 'useMfaChallenge', 'useMfaChallengeAndVerify', 'useMfaEnroll', 'useMfaUnenroll', 'useMfaVerify', 'useReauthenticate', 'useResend',
  'useResetPasswordForEmail', 'useSetSession', 'useSignInAnonymously', 'useSignInWithIdToken', 'useSignInWithOtp', 'useSignInWithPassword', 'useSignInWithSSO',
  'useSignOut', 'useSignUp', 'useUnlinkIdentity', 'useUpdateUser', 'useVerifyOtp',
] as const)('G54: an app’s defaults neither retry, pause, keep nor throw the mutation of %s', async (name) => {
  const { queries, wrapper } = hostileApp()
  const { current, unmount } = await renderAuthHook<{ mutate: unknown }>(() => hooks[name](), { client, wrapper })
  const { mutate } = current()
  await act(async () => void (typeof mutate === 'function' && mutate({})))
  const [mutation] = queries.getMutationCache().getAll()
  expect(mutation?.options).toMatchObject({ retry: false, gcTime: 0, networkMode: 'always', throwOnError: false })
  unmount()
  await waitFor(() => expect(queries.getMutationCache().getAll()).toEqual([]))
})
