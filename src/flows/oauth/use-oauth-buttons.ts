'use client'

import type { AuthErrorLike, OAuthCredentials, PopupOAuthData, Provider, Session, User } from '../../core/index.js'
import { noteDeparture, rememberProvider, useAuthClient, useSignInWithOAuth } from '../../react/index.js'
import {
  asProvider, credentialsFor, useDeparture, useErrorSentences, useOneAtATime, useReturnError, type OAuthProvider, type ProviderRequest,
} from '../parts/index.js'
import { useLastProvider } from './use-last-provider.js'

/** What `useOAuthButtons` takes. */
export interface OAuthButtonsOptions extends ProviderRequest {
  /** Providers as values, which bring their marks, or by their names at the server. */
  providers: readonly (Provider | OAuthProvider)[]
  /** Called once the person is signed in, which is on this page only with `popup`. */
  onSuccess?: ((result: OAuthSignIn) => void) | undefined
  /** Called with what was refused or did not go through. */
  onError?: ((error: AuthErrorLike) => void) | undefined
}

/** What a sign-in in a window of its own brings. */
export interface OAuthSignIn {
  user: User
  session: Session
}

/** Signs a person in with a provider: everything but the markup. */
export function useOAuthButtons({ providers, popup = false, redirectTo, scopes, queryParams, onSuccess, onError }: OAuthButtonsOptions) {
  const { say } = useErrorSentences()
  const { returnError, dismiss } = useReturnError('sign-in')
  const { lastProvider, departedTo } = useLastProvider()
  const client = useAuthClient()
  const action = useSignInWithOAuth({
    onSuccess: (result, { provider }) => {
      const note = result.session ? rememberProvider : noteDeparture
      note(client, provider)
      report(result, onSuccess)
    },
    onError: (error) => onError?.(error),
  })
  const isLeaving = useDeparture(action.isSuccess && !action.data.session, action.submittedAt)
  const isPending = action.isPending || isLeaving
  const begin = useOneAtATime()
  const goTo = (credentials: OAuthCredentials) => {
    if (!isLeaving) begin(() => { dismiss(); return action.mutateAsync(credentials) })
  }
  const error = action.error ?? (action.isIdle ? returnError : null)
  const offered = providers.map(asProvider)
  const signIn = (provider: OAuthProvider) => goTo(credentialsFor(provider, { popup, redirectTo, scopes, queryParams }))
  const last = action.variables?.provider ?? departedTo
  const again = offered.find(({ id }) => id === last)
  return {
    providers: offered,
    signIn,
    isPending,
    /** The provider that was pressed, while it is on its way. */
    pendingProvider: isPending ? (action.variables?.provider ?? null) : null,
    /** The provider that was chosen last in this browser. */
    lastProvider,
    error,
    message: error && say(error),
    /** Tries the same provider again; `undefined` where it is not known which. */
    retry: again && (() => signIn(again)),
  }
}

function report({ session, user }: PopupOAuthData, onSuccess: OAuthButtonsOptions['onSuccess']) {
  if (session && user) onSuccess?.({ session, user })
}
