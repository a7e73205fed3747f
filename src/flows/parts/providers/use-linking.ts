'use client'

import type { AuthErrorLike, IdTokenCredentials, OAuthCredentials } from '../../../core/index.js'
import { useAction, type LinkedIdentity } from '../../../react/index.js'
import { useDeparture } from '../use-departure.js'
import { useOneAtATime } from '../use-one-at-a-time.js'
import { useReturnError } from '../use-return-error.js'
import { credentialsFor, type ProviderRequest } from './provider-request.js'
import type { OAuthProvider } from './provider.js'

type Credentials = OAuthCredentials | IdTokenCredentials

/** What linking takes. */
export interface LinkingOptions extends ProviderRequest {
  link: (credentials: Credentials) => Promise<LinkedIdentity>
  /** Called when an attempt begins. */
  onStart?: (() => void) | undefined
  onLink?: ((result: LinkedIdentity) => void) | undefined
  /** Called with what was refused or did not go through. */
  onError?: ((error: AuthErrorLike) => void) | undefined
}

/** Links an account at a provider to the signed-in person's: pending state, what it has brought back, and trying again. */
export function useLinking({ link, onStart, onLink, onError, ...request }: LinkingOptions) {
  const { returnError, dismiss } = useReturnError('link-identity')
  const action = useAction(link, { onSuccess: (result) => { if (isLinked(result)) onLink?.(result) }, onError: (error) => onError?.(error) })
  const hasLinked = action.isSuccess && isLinked(action.data)
  const isLeaving = useDeparture(action.isSuccess && !hasLinked, action.submittedAt)
  const isPending = action.isPending || isLeaving
  const begin = useOneAtATime()
  const start = (credentials: Credentials) => {
    if (isLeaving) return
    begin(() => { dismiss(); onStart?.(); return action.mutateAsync(credentials) })
  }
  return {
    linkWith: (provider: OAuthProvider) => start(credentialsFor(provider, request)),
    linkWithIdToken: (credentials: IdTokenCredentials) => start(credentials),
    retryLinking: () => { if (action.variables) start(action.variables) },
    forgetLinking: () => { dismiss(); action.reset() },
    /** The provider that is on its way. */
    pendingProvider: isPending ? action.variables?.provider ?? null : null,
    /** What kept it from being linked, here or at the provider. */
    linkingError: action.error ?? (action.isIdle ? returnError : null),
    /** It happened at the provider, or on the way back: the session here is another matter. */
    isReturnError: action.isIdle && returnError !== null,
    /** The provider that has just been linked. */
    linkedProvider: hasLinked ? action.variables.provider : null,
  }
}

/** A redirect has only begun. */
const isLinked = (result: LinkedIdentity): boolean => 'session' in result && Boolean(result.session)
