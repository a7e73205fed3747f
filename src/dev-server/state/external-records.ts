import type { Metadata } from './records.js'

/** What a provider told of a person, waiting to be fetched with its code. */
export interface ProviderCodeRecord {
  readonly code: string
  readonly provider: string
  readonly clientId: string
  readonly redirectUri: string
  readonly claims: Metadata
  readonly nonce: string | undefined
  readonly codeChallenge: string
  /** Whether the app asked for access without the person being there. */
  readonly isOffline: boolean
  readonly createdAt: number
}

/** The access token of a played provider, and whom it stands for. */
export interface ProviderTokenRecord {
  readonly token: string
  readonly claims: Metadata
}

/** A provider that an administrator described: `custom:…`. */
export interface CustomProviderRecord {
  readonly id: string
  readonly identifier: string
  readonly type: 'oauth2' | 'oidc'
  readonly createdAt: number
  updatedAt: number
  settings: Metadata
}

/** An identity provider of single sign-on. */
export interface SsoProviderRecord {
  readonly id: string
  readonly createdAt: number
  updatedAt: number
  resourceId: string | undefined
  isDisabled: boolean | undefined
  entityId: string
  metadataXml: string
  metadataUrl: string | undefined
  nameIdFormat: string | undefined
  attributeMapping: Metadata
  domains: readonly string[]
}

/** What single sign-on wants to find again when the identity provider answers. */
export interface RelayStateRecord {
  readonly id: string
  readonly ssoProviderId: string
  readonly requestId: string
  readonly redirectTo: string
  readonly flowStateId: string | undefined
  readonly createdAt: number
}

/** An application that signs its users in with this server. */
export interface OAuthClientRecord {
  readonly id: string
  readonly createdAt: number
  readonly registrationType: 'dynamic' | 'manual'
  readonly type: 'public' | 'confidential'
  readonly authMethod: string
  updatedAt: number
  secretHash: string | undefined
  redirectUris: readonly string[]
  grantTypes: readonly string[]
  name: string
  uri: string
  logoUri: string
}

/** An application's request for a user's consent, and then its authorization code. */
export interface OAuthAuthorizationRecord {
  readonly id: string
  readonly clientId: string
  readonly redirectUri: string
  readonly scope: string
  readonly state: string
  readonly resource: string
  readonly nonce: string
  readonly codeChallenge: string
  readonly codeChallengeMethod: string
  readonly createdAt: number
  status: 'pending' | 'approved' | 'denied' | 'expired'
  userId?: string | undefined
  code?: string | undefined
}

export interface OAuthConsentRecord {
  readonly userId: string
  readonly clientId: string
  scopes: readonly string[]
  grantedAt: number
}

/** The key with which the played providers of one server sign. */
export interface PlayedKeys {
  readonly pair: CryptoKeyPair
  readonly jwk: JsonWebKey & { readonly kid: string }
}
