'use client'

import type { AuthErrorLike, Provider, UserIdentity } from '../../core/index.js'
import { useCachedSettings, useIdentities, type LinkedIdentity } from '../../react/index.js'
import { asProvider, offeredProviders, useErrorSentences, useLinking, type OAuthProvider, type ProviderRequest } from '../parts/index.js'
import { useUnlinkQuestion } from './use-unlink-question.js'

/** What `useIdentityList` takes. */
export interface IdentityListOptions extends ProviderRequest {
  /** What can be linked: providers as values, which bring their marks, or by their names at the server. @default those that the server offers */
  providers?: readonly (Provider | OAuthProvider)[] | undefined
  /** Called once something is linked, which is on this page only with `popup` or an ID token. */
  onLink?: ((result: LinkedIdentity) => void) | undefined
  /** Called once something is no longer linked. */
  onUnlink?: ((identity: UserIdentity) => void) | undefined
  /** Called with what was refused or did not go through. */
  onError?: ((error: AuthErrorLike) => void) | undefined
}

/** The ways into the account, to add and to take away: everything but the markup. */
export function useIdentityList({ providers, onLink, onUnlink, onError, ...request }: IdentityListOptions = {}) {
  const { identities, canUnlink, link, unlink } = useIdentities()
  const settings = useCachedSettings(providers === undefined)
  const offered = (providers ?? offeredProviders(settings)).map(asProvider)
  const { say } = useErrorSentences()
  const { askToUnlink, forget, unlinked, refusal, ...question } = useUnlinkQuestion({ unlink, onUnlink, onError })
  const linking = useLinking({
    ...request, onLink, onError, onStart: forget,
    link: async (credentials) => {
      const { data, error } = await link(credentials)
      if (error) throw error
      return data
    },
  })
  const { linkingError, linkedProvider, isReturnError } = linking
  const error = linkingError ?? refusal
  return {
    ...question, identities, canUnlink, offered, error, isReturnError,
    /** Providers that can be linked still; none once the server has said that linking is off. */
    linkable: offered.filter(({ id }) => linkingError?.code !== 'manual_linking_disabled' && !identities.some(({ provider }) => provider === id)),
    link: linking.linkWith,
    /** Links by an ID token that the app has from the provider itself. */
    linkWithIdToken: linking.linkWithIdToken,
    /** The provider that is on its way. */
    pendingProvider: linking.pendingProvider,
    askToUnlink: (identity: UserIdentity) => { linking.forgetLinking(); askToUnlink(identity) },
    message: error && say(error),
    retry: linking.retryLinking,
    /** What has just been done, for a sentence about it. */
    done: linkedProvider !== null ? { change: 'linked', provider: linkedProvider } as const : unlinked && { change: 'unlinked', provider: unlinked.provider } as const,
  }
}
