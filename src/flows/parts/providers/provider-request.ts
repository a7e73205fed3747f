import type { OAuthCredentials, Provider } from '../../../core/index.js'
import type { OAuthProvider } from './provider.js'

/** Whether there is a window for the provider, and its size. */
export type OAuthPopup = boolean | { width: number; height: number }

/** How providers are asked. */
export interface ProviderRequest {
  /** Where the provider's page leads back to. @default the client's `callbackPath`, else this page */
  redirectTo?: string | undefined
  /** Opens the provider in a window of its own; where the browser blocks it, this page goes there. @default false */
  popup?: OAuthPopup | undefined
  /** What to ask of every provider beyond its defaults, separated by spaces. */
  scopes?: string | undefined
  /** More parameters for every provider's page, such as `prompt`. */
  queryParams?: { readonly [name: string]: string } | undefined
}

/** A provider that is named by its id, as a value. */
export const asProvider = (provider: Provider | OAuthProvider): OAuthProvider => (typeof provider === 'string' ? { id: provider } : provider)

/** A provider's own wishes add to those for all of them. */
export function credentialsFor(provider: OAuthProvider, { popup, redirectTo, scopes, queryParams }: ProviderRequest): OAuthCredentials {
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
