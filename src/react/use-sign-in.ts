'use client'

import { useMemo } from 'react'
import type {
  AnonymousCredentials, AuthClient, IdTokenCredentials, OAuthCredentials, OtpCredentials, PasswordCredentials, PopupOAuthData, SsoCredentials,
  Web3Credentials,
} from '../core/index.js'
import type { SignInAttempt } from './sign-in-attempt.js'
import type { ActionOptions } from './use-action.js'
import { useAuthClient } from './use-auth-client.js'
import type { Resent } from './use-resend.js'
import type { AnonymousSignIn } from './use-sign-in-anonymously.js'
import { useSignInAttempts, type Attempt } from './use-sign-in-attempts.js'
import type { IdTokenSignIn } from './use-sign-in-with-id-token.js'
import type { PasskeyCredentials, PasskeySignIn } from './use-sign-in-with-passkey.js'
import type { PasswordSignIn } from './use-sign-in-with-password.js'
import type { Web3SignIn } from './use-sign-in-with-web3.js'

/** All ways in for a screen that offers several: one `pending` and one `error` between them, and each resolves with `{ data, error }`. */
export function useSignIn(options: ActionOptions<unknown, SignInAttempt> = {}) {
  const client = useAuthClient()
  const { attempt, ...state } = useSignInAttempts(options)
  const ways = useMemo(() => waysIn(client, attempt), [client, attempt])
  return { ...ways, ...state }
}

/** The client is called at once, so that a window that it opens is still of the person's own doing. */
function waysIn(client: AuthClient, attempt: Attempt) {
  return {
    withPassword: (credentials: PasswordCredentials) =>
      attempt<PasswordSignIn>({ way: 'password', credentials, call: () => client.signInWithPassword(credentials) }),
    withOtp: (credentials: OtpCredentials) => attempt<Resent>({ way: 'otp', credentials, call: () => client.signInWithOtp(credentials) }),
    withOAuth: (credentials: OAuthCredentials) =>
      attempt<PopupOAuthData>({ way: 'oauth', credentials, provider: credentials.provider, call: () => client.signInWithOAuth(credentials) }),
    withSSO: (credentials: SsoCredentials) => attempt<{ url: string }>({ way: 'sso', credentials, call: () => client.signInWithSSO(credentials) }),
    withIdToken: (credentials: IdTokenCredentials) =>
      attempt<IdTokenSignIn>({ way: 'id-token', credentials, call: () => client.signInWithIdToken(credentials) }),
    withPasskey: (credentials: PasskeyCredentials = {}) =>
      attempt<PasskeySignIn>({ way: 'passkey', credentials, call: () => client.signInWithPasskey(credentials) }),
    withWeb3: (credentials: Web3Credentials) => attempt<Web3SignIn>({ way: 'web3', credentials, call: () => client.signInWithWeb3(credentials) }),
    anonymously: (credentials: AnonymousCredentials = {}) =>
      attempt<AnonymousSignIn>({ way: 'anonymous', credentials, call: () => client.signInAnonymously(credentials) }),
  }
}
