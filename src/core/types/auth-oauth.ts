import type { AuthResult } from './auth-result.js'
import type { CallOptions } from './credentials.js'

/** An app that asks to act for the person. */
export interface OAuthClientApp {
  id: string
  name: string
  uri: string
  logo_uri: string
}

export interface OAuthAuthorizationDetails {
  authorization_id: string
  redirect_uri: string
  client: OAuthClientApp
  user: { id: string; email: string }
  /** Space-separated. */
  scope: string
}

export interface OAuthRedirect {
  redirect_url: string
}

export interface OAuthGrant {
  client: OAuthClientApp
  scopes: string[]
  granted_at: string
}

/** The consent side of the server's own OAuth 2.1 authorization server. */
export interface AuthOAuth {
  getAuthorizationDetails(authorizationId: string, options?: CallOptions): Promise<AuthResult<OAuthAuthorizationDetails | OAuthRedirect, null>>
  approveAuthorization(authorizationId: string, options?: CallOptions & { skipBrowserRedirect?: boolean }): Promise<AuthResult<OAuthRedirect, null>>
  denyAuthorization(authorizationId: string, options?: CallOptions & { skipBrowserRedirect?: boolean }): Promise<AuthResult<OAuthRedirect, null>>
  listGrants(options?: CallOptions): Promise<AuthResult<OAuthGrant[], null>>
  revokeGrant(params: { clientId: string }, options?: CallOptions): Promise<AuthResult<object, null>>
}
