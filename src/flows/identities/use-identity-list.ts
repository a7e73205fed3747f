'use client'

import type { AuthErrorLike, IdTokenCredentials, OAuthCredentials, Provider, UserIdentity } from '../../core/index.js'
import { useAction, useCachedSettings, useIdentities, type LinkedIdentity } from '../../react/index.js'
import {
  asProvider, credentialsFor, offeredProviders, useDeparture, useErrorSentences, useOneAtATime, useReturnError, type OAuthProvider, type ProviderRequest,
} from '../parts/index.js'
import { useUnlinkQuestion } from './use-unlink-question.js'

/** What `useIdentityList` takes. */
export interface IdentityListOptions extends ProviderRequest {
  /** What can be linked: providers as values, which bring their marks, or by their names at the server. @default those that the server offers */
  providers?: readonly (Provider | OAuthProvider)[] | undefined
  /** Called once something is linked, which is on this page only with `popup` or an ID token. */
  onLink?: ((result: LinkedIdentity) => void) | undefined
  /** Called once something is no longer linked. */
  onUnlink?: ((identity: UserIdentity) => void) | undefined
  onError?: ((error: AuthErrorLike) => void) | undefined
}

type Credentials = OAuthCredentials | IdTokenCredentials

/** The ways into the account, to add and to take away: everything but the markup. */
export function useIdentityList({ providers, onLink, onUnlink, onError, ...request }: IdentityListOptions = {}) {
  const { identities, canUnlink, link, unlink } = useIdentities()
  const settings = useCachedSettings(providers === undefined)
  const offered = (providers ?? offeredProviders(settings)).map(asProvider)
  const { say } = useErrorSentences()
  const { returnError, dismiss } = useReturnError('link-identity')
  const { askToUnlink, forget, unlinked, refusal, ...question } = useUnlinkQuestion({ unlink, onUnlink, onError })
  const linking = useAction(async (credentials: Credentials) => {
    const { data, error } = await link(credentials)
    if (error) throw error
    return data
  }, { onSuccess: (result) => { if (isLinked(result)) onLink?.(result) }, onError: (error) => onError?.(error) })
  const hasLinked = linking.isSuccess && isLinked(linking.data)
  const isLeaving = useDeparture(linking.isSuccess && !hasLinked, linking.submittedAt)
  const isLinking = linking.isPending || isLeaving
  const begin = useOneAtATime(isLinking, linking.submittedAt)
  const startLinking = (credentials: Credentials) => begin(() => { dismiss(); forget(); linking.mutate(credentials) })
  const error = linking.error ?? refusal ?? (linking.isIdle ? returnError : null)
  return {
    ...question, identities, canUnlink, offered, error,
    /** Providers that can be linked still; none once the server has said that linking is off. */
    linkable: offered.filter(({ id }) => linking.error?.code !== 'manual_linking_disabled' && !identities.some(({ provider }) => provider === id)),
    link: (provider: OAuthProvider) => startLinking(credentialsFor(provider, request)),
    /** Links by an ID token that the app has from the provider itself. */
    linkWithIdToken: (credentials: IdTokenCredentials) => startLinking(credentials),
    /** The provider that is on its way. */
    pendingProvider: isLinking ? linking.variables?.provider ?? null : null,
    askToUnlink: (identity: UserIdentity) => { dismiss(); linking.reset(); askToUnlink(identity) },
    message: error && say(error),
    retry: () => { if (linking.variables) startLinking(linking.variables) },
    /** What has just been done, for a sentence about it. */
    done: hasLinked && linking.variables ? { change: 'linked', provider: linking.variables.provider } as const : unlinked && { change: 'unlinked', provider: unlinked.provider } as const,
  }
}

/** A redirect has only begun. */
const isLinked = (result: LinkedIdentity): boolean => 'session' in result && Boolean(result.session)
