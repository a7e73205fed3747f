'use client'

import type { AuthErrorLike, Provider } from '../core/index.js'

/** The ways in that `useSignIn` bundles. */
export type SignInWay = 'password' | 'otp' | 'oauth' | 'sso' | 'id-token' | 'passkey' | 'web3' | 'anonymous'

/** One attempt to sign in. */
export interface SignInAttempt<Data = unknown> {
  readonly way: SignInWay
  /** Which provider, for OAuth. */
  readonly provider: Provider | null
  /** What the client has answered by the time that it is awaited. */
  readonly answer: Promise<{ data: Data; error: null } | { data: unknown; error: AuthErrorLike }>
}

/** What an attempt settles with: it never rejects. */
export type SignInResult<Data> = { data: Data; error: null } | { data: null; error: AuthErrorLike }
