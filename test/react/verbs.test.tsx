// @vitest-environment jsdom
import { createClient } from '@supabase/supabase-js'
import { act, waitFor } from '@testing-library/react'
import {
  useAuthClient, useExchangeCodeForSession, useLinkIdentity, useMfaChallenge, useMfaChallengeAndVerify, useMfaEnroll, useMfaUnenroll, useMfaVerify,
  useMfaWebauthnAuthenticate, useMfaWebauthnRegister, useOAuthApproveAuthorization, useOAuthDenyAuthorization, useOAuthRevokeGrant, usePasskeyDelete,
  usePasskeyUpdate, useReauthenticate, useRefreshSession, useRegisterPasskey, useResetPasswordForEmail, useSetSession, useSignInAnonymously,
  useSignInWithIdToken, useSignInWithOAuth, useSignInWithOtp, useSignInWithPasskey, useSignInWithSSO, useSignInWithWeb3, useUnlinkIdentity, useUpdateUser,
  useVerifyOtp,
} from 'latchkey'
import { createAuthClient, type AuthClient } from 'latchkey/core'
import type { DevServer } from 'latchkey/dev-server'
import { ada, type TestBackend } from 'latchkey/testing'
import { TOTP } from 'otpauth'
import { describe, expect, it } from 'vitest'
import { choose, googleIdToken } from '../flows/played-page.js'
import { clients } from '../testing/clients.js'
import { renderAuthHook } from './render-auth-hook.js'

const appPage = 'http://localhost:3000/'
const config = {
  siteUrl: appPage, externalGithubEnabled: true, externalGoogleEnabled: true, externalAnonymousUsersEnabled: true, externalPhoneEnabled: true,
  samlEnabled: true, securityManualLinkingEnabled: true, passkeyEnabled: true, mfaWebAuthnEnrollEnabled: true, oauthServerEnabled: true,
}

/** supabase-js makes implicit links by default; a code needs the other flow. */
const pkceClients = [
  ['latchkey', (backend: TestBackend): AuthClient => createAuthClient({ ...backend, shared: false })],
  ['supabase-js', ({ projectUrl, apiKey, fetch, storage, storageKey }: TestBackend): AuthClient =>
    createClient(projectUrl, apiKey, { global: { fetch }, auth: { storage, storageKey, flowType: 'pkce' } }).auth],
] as const

async function tokensOf(server: DevServer) {
  const answer = await server.fetch('http://auth.test/token?grant_type=password', { method: 'POST', body: JSON.stringify({ email: ada.email, password: ada.password }) })
  return answer.json()
}

describe.each(clients)('the hook of each verb with %s', (_, client) => {
  it.each([['sms'], ['whatsapp']] as const)('signInWithOtp: %s', async (channel) => {
    const { current, server, status } = await renderAuthHook(() => ({ send: useSignInWithOtp(), verify: useVerifyOtp() }), { client, config })
    const phone = '+4915123456789'
    await act(() => current().send.mutateAsync({ phone, options: { channel } }))
    const message = server.inbox.latest(phone)
    expect(message?.channel).toBe(channel)
    await act(() => current().verify.mutateAsync({ phone, token: message?.code ?? '', type: 'sms' }))
    await waitFor(() => expect(status()).toBe('signed-in'))
  })

  it('signInWithOtp: email; verifyOtp: a code, and a token hash', async () => {
    const { current, server, status } = await renderAuthHook(() => ({ send: useSignInWithOtp(), verify: useVerifyOtp() }), { client, config })
    await act(() => current().send.mutateAsync({ email: ada.email, options: { shouldCreateUser: false } }))
    await act(() => current().verify.mutateAsync({ token_hash: server.inbox.latest(ada.email)?.tokenHash ?? '', type: 'magiclink' }))
    await waitFor(() => expect(status()).toBe('signed-in'))
  })

  it('signInAnonymously: with metadata', async () => {
    const { current, status } = await renderAuthHook(() => useSignInAnonymously(), { client, config })
    await act(() => current().mutateAsync({ options: { data: { theme: 'dark' } } }))
    await waitFor(() => expect(status()).toBe('signed-in'))
    await waitFor(() => expect(current().data?.user).toMatchObject({ is_anonymous: true, user_metadata: { theme: 'dark' } }))
  })

  it('signInWithOAuth: scopes and query parameters are in the address', async () => {
    const { current } = await renderAuthHook(() => useSignInWithOAuth(), { client, config })
    await act(() => current().mutateAsync({ provider: 'github', options: { skipBrowserRedirect: true, scopes: 'repo', queryParams: { prompt: 'consent' }, redirectTo: appPage } }))
    await waitFor(() => expect(current().data?.provider).toBe('github'))
    expect(Object.fromEntries(new URL(current().data?.url ?? '').searchParams)).toMatchObject({ provider: 'github', scopes: 'repo', prompt: 'consent', redirect_to: appPage })
  })

  it('signInWithIdToken: google, with nonce', async () => {
    const { current, server, status } = await renderAuthHook(() => useSignInWithIdToken(), { client, config })
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode('a nonce')))
    const token = await googleIdToken(server, [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''))
    await act(() => current().mutateAsync({ provider: 'google', token, nonce: 'a nonce' }))
    await waitFor(() => expect(status()).toBe('signed-in'))
  })

  it('signInWithSSO: by a provider id that there is not', async () => {
    const { current } = await renderAuthHook(() => useSignInWithSSO(), { client, config })
    await act(async () => { current().mutate({ providerId: '8a7b3c52-7c40-4b0a-9d2c-0a2f6d1c9b11' }) })
    await waitFor(() => expect(current().error?.code).toBe('sso_provider_not_found'))
  })

  it('signInWithPasskey and registerPasskey say that this browser has no passkeys', async () => {
    const { current } = await renderAuthHook(() => ({ signIn: useSignInWithPasskey(), register: useRegisterPasskey() }), { client, config, signedInAs: ada.email })
    await act(async () => { current().signIn.mutate() })
    await waitFor(() => expect(current().signIn.isError).toBe(true))
    await act(async () => { current().register.mutate() })
    await waitFor(() => expect(current().register.isError).toBe(true))
    expect([current().signIn.isPending, current().register.isPending]).toEqual([false, false])
  })

  it('signInWithWeb3: a wallet that refuses', async () => {
    const { current } = await renderAuthHook(() => useSignInWithWeb3(), { client, config })
    const wallet = { request: () => Promise.reject(Object.assign(new Error('User rejected the request.'), { code: 4001 })) }
    await act(async () => { current().mutate({ chain: 'ethereum', wallet: Object(wallet) }) })
    await waitFor(() => expect(current().isError).toBe(true))
  })

  it('resetPasswordForEmail: with a redirect; verifyOtp: recovery; updateUser: password', async () => {
    const { current, server } = await renderAuthHook(() => ({ reset: useResetPasswordForEmail(), verify: useVerifyOtp(), update: useUpdateUser(), client: useAuthClient() }), { client, config })
    await act(() => current().reset.mutateAsync({ email: ada.email, redirectTo: `${appPage}reset` }))
    const message = server.inbox.latest(ada.email)
    expect(message?.type).toBe('recovery')
    await act(() => current().verify.mutateAsync({ email: ada.email, token: message?.code ?? '', type: 'recovery' }))
    await act(() => current().update.mutateAsync({ password: 'an entirely new one' }))
    const { error } = await current().client.signInWithPassword({ email: ada.email, password: 'an entirely new one' })
    expect(error).toBeNull()
  })

  it('updateUser: metadata, and an email with where its link leads', async () => {
    const { current, server } = await renderAuthHook(() => useUpdateUser(), { client, config, signedInAs: ada.email })
    await act(() => current().mutateAsync({ data: { full_name: 'Countess Ada' }, email: 'countess@example.test', emailRedirectTo: `${appPage}account` }))
    await waitFor(() => expect(current().data?.user).toMatchObject({ user_metadata: { full_name: 'Countess Ada' }, new_email: 'countess@example.test' }))
    expect(server.inbox.latest('countess@example.test')?.type).toBe('email_change')
  })

  it('reauthenticate: nonce by email', async () => {
    const { current, server } = await renderAuthHook(() => useReauthenticate(), { client, config, signedInAs: ada.email })
    await act(() => current().mutateAsync())
    expect(server.inbox.latest(ada.email)).toMatchObject({ type: 'reauthentication', code: expect.stringMatching(/^\d{6}$/) })
  })

  it('setSession: valid tokens, and a bad one', async () => {
    const { current, server, status } = await renderAuthHook(() => useSetSession(), { client, config })
    await act(async () => { current().mutate({ access_token: 'nonsense', refresh_token: 'nonsense' }) })
    await waitFor(() => expect(current().isError).toBe(true))
    expect(status()).toBe('signed-out')
    await act(async () => { await current().mutateAsync(await tokensOf(server)) })
    await waitFor(() => expect(status()).toBe('signed-in'))
  })

  it('refreshSession: of the current session, of a given refresh token, refused', async () => {
    const { current, server, status } = await renderAuthHook(() => useRefreshSession(), { client, config, signedInAs: ada.email })
    await act(() => current().mutateAsync())
    const { refresh_token } = await tokensOf(server)
    await act(() => current().mutateAsync({ refresh_token }))
    expect(status()).toBe('signed-in')
    await act(async () => { current().mutate({ refresh_token: 'abcdefghijkl' }) })
    await waitFor(() => expect(current().error?.code).toBe('refresh_token_not_found'))
  })

  it('linkIdentity: an ID token, and a provider’s page; unlinkIdentity: one that can go, and the last one', async () => {
    const { current, server } = await renderAuthHook(() => ({ link: useLinkIdentity(), unlink: useUnlinkIdentity(), client: useAuthClient() }), { client, config, signedInAs: ada.email })
    await act(() => current().link.mutateAsync({ provider: 'github', options: { skipBrowserRedirect: true } }))
    await waitFor(() => expect(current().link.data).toMatchObject({ provider: 'github', url: expect.stringContaining('http') }))
    await act(async () => { await current().link.mutateAsync({ provider: 'google', token: await googleIdToken(server, ''), nonce: '' }) })
    const identities = async () => (await current().client.getUserIdentities()).data?.identities ?? []
    const google = (await identities()).find(({ provider }) => provider === 'google')
    if (!google) throw new Error('Google is not linked.')
    await act(async () => { await current().unlink.mutateAsync(google) })
    const [last] = await identities()
    if (!last) throw new Error('No identity is left.')
    await act(async () => { current().unlink.mutate(last) })
    await waitFor(() => expect(current().unlink.error?.code).toBe('single_identity_not_deletable'))
  })

  it('mfa: enroll, challenge, verify, challengeAndVerify, unenroll', async () => {
    const { current } = await renderAuthHook(() => ({
      enroll: useMfaEnroll(), challenge: useMfaChallenge(), verify: useMfaVerify(), both: useMfaChallengeAndVerify(), unenroll: useMfaUnenroll(),
    }), { client, config, signedInAs: ada.email })
    const factor = await act(() => current().enroll.mutateAsync({ factorType: 'totp' }))
    const totp = new TOTP({ secret: factor.totp?.secret ?? '' })
    const challenge = await act(() => current().challenge.mutateAsync({ factorId: factor.id }))
    await act(() => current().verify.mutateAsync({ factorId: factor.id, challengeId: challenge.id, code: totp.generate() }))
    await waitFor(() => expect(current().verify.isSuccess).toBe(true))
    await act(async () => { current().both.mutate({ factorId: factor.id, code: '000000' }) })
    await waitFor(() => expect(current().both.error?.code).toBe('mfa_verification_failed'))
    await act(() => current().unenroll.mutateAsync({ factorId: factor.id }))
    await waitFor(() => expect(current().unenroll.data).toEqual({ id: factor.id }))
  })

  it('security keys, passkeys and grants that are not there are errors, not rejections', async () => {
    const { current } = await renderAuthHook(() => [
      useMfaWebauthnRegister(), useMfaWebauthnAuthenticate(), usePasskeyUpdate(), usePasskeyDelete(), useOAuthApproveAuthorization(), useOAuthDenyAuthorization(), useOAuthRevokeGrant(),
    ] as const, { client, config, signedInAs: ada.email })
    const id = '00000000-0000-4000-8000-000000000bad'
    const [register, authenticate, rename, remove, approve, deny, revoke] = current()
    await act(async () => {
      register.mutate({ friendlyName: 'Key' })
      authenticate.mutate({ factorId: id })
      rename.mutate({ passkeyId: id, friendlyName: 'Key' })
      remove.mutate({ passkeyId: id })
      approve.mutate({ authorizationId: id })
      deny.mutate({ authorizationId: id })
      revoke.mutate({ clientId: id })
    })
    await waitFor(() => expect(current().map(({ status }) => status)).toEqual(Array.from({ length: 7 }, () => 'error')))
  })
})

describe.each(pkceClients)('useExchangeCodeForSession with %s', (_, client) => {
  it('exchangeCodeForSession: a code from a redirect of OAuth', async () => {
    const { current, server, status } = await renderAuthHook(() => ({ oauth: useSignInWithOAuth(), exchange: useExchangeCodeForSession() }), { client, config })
    const departure = await act(() => current().oauth.mutateAsync({ provider: 'github', options: { skipBrowserRedirect: true } }))
    const landing = new URL(await choose(server, departure.url, `person ${ada.email}`))
    await act(() => current().exchange.mutateAsync({ code: landing.searchParams.get('code') ?? '' }))
    await waitFor(() => expect(status()).toBe('signed-in'))
    expect(current().exchange.data?.user.email).toBe(ada.email)
  })
})
