'use client'

import type { AuthErrorLike, OAuthCredentials, PopupOAuthData, Provider, Session, User } from '../../core/index.js'
import { useSignInWithOAuth } from '../../react/index.js'
import { useDeparture, useErrorSentences, useOneAtATime, type OAuthProvider } from '../parts/index.js'
import { useReturnError } from './use-return-error.js'
import { useLastProvider } from './use-last-provider.js'

/** What `useOAuthButtons` takes. */
export interface OAuthButtonsOptions {
  /** Providers as values, which bring their marks, or by their names at the server. */
  providers: readonly (Provider | OAuthProvider)[]
  /** Where the provider's page leads back to. @default the client's `callbackPath`, else this page */
  redirectTo?: string | undefined
  /** Opens the provider in a window of its own; where the browser blocks it, this page goes there. @default false */
  popup?: OAuthPopup | undefined
  /** What to ask of every provider beyond its defaults, separated by spaces. */
  scopes?: string | undefined
  /** More parameters for every provider's page, such as `prompt`. */
  queryParams?: { readonly [name: string]: string } | undefined
  /** Called once the person is signed in, which is on this page only with `popup`. */
  onSuccess?: ((result: OAuthSignIn) => void) | undefined
  onError?: ((error: AuthErrorLike) => void) | undefined
}

/** Whether there is a window for the provider, and its size. */
export type OAuthPopup = boolean | { width: number; height: number }

/** What a sign-in in a window of its own brings. */
export interface OAuthSignIn {
  user: User
  session: Session
}

/** Signs a person in with a provider: everything but the markup. */
export function useOAuthButtons({ providers, popup = false, redirectTo, scopes, queryParams, onSuccess, onError }: OAuthButtonsOptions) {
  const { say } = useErrorSentences()
  const { returnError, dismiss } = useReturnError()
  const { lastProvider, rememberProvider } = useLastProvider()
  const action = useSignInWithOAuth({
    onSuccess: (result, { provider }) => { rememberProvider(provider); report(result, onSuccess) },
    onError: (error) => onError?.(error),
  })
  const isLeaving = useDeparture(action.isSuccess && !action.data.session, action.submittedAt)
  const isPending = action.isPending || isLeaving
  const begin = useOneAtATime(isPending, action.submittedAt)
  const goTo = (credentials: OAuthCredentials) => begin(() => {
    dismiss()
    action.mutate(credentials)
  })
  const error = action.error ?? (action.isIdle ? returnError : null)
  return {
    providers: providers.map(asProvider),
    signIn: (provider: OAuthProvider) => goTo(credentialsFor(provider, { popup, redirectTo, scopes, queryParams })),
    isPending,
    /** The provider that was pressed, while it is on its way. */
    pendingProvider: isPending ? (action.variables?.provider ?? null) : null,
    /** The provider that was chosen last in this browser. */
    lastProvider,
    error,
    message: error && say(error),
    /** Tries the same provider again. */
    retry: () => { if (action.variables) goTo(action.variables) },
  }
}

const asProvider = (provider: Provider | OAuthProvider): OAuthProvider => (typeof provider === 'string' ? { id: provider } : provider)

function report({ session, user }: PopupOAuthData, onSuccess: OAuthButtonsOptions['onSuccess']) {
  if (session && user) onSuccess?.({ session, user })
}

type Request = Pick<OAuthButtonsOptions, 'popup' | 'redirectTo' | 'scopes' | 'queryParams'>

/** A provider's own wishes add to those for all of them. */
function credentialsFor(provider: OAuthProvider, { popup, redirectTo, scopes, queryParams }: Request): OAuthCredentials {
  const wanted = [scopes, provider.scopes].filter(Boolean).join(' ')
  return {
    provider: provider.id,
    options: {
      ...(redirectTo !== undefined && { redirectTo }),
      ...(wanted && { scopes: wanted }),
      ...((queryParams ?? provider.queryParams) && { queryParams: { ...queryParams, ...provider.queryParams } }),
      ...(popup && { popup }),
    },
  }
}
