/** Any JSON value, read without narrowing: supabase-js types metadata so, and code written for it must compile unchanged. */
export type JsonValue = ReturnType<typeof JSON.parse>

/** What the app knows of a user. Augment this interface to type your own keys. */
export interface UserMetadata {
  [key: string]: JsonValue
}

/** What changes of a person's metadata: some of its keys; `null` takes one away. Keys that the app has typed take no other values. */
export type UserMetadataUpdate = { [Key in keyof UserMetadata]?: UserMetadata[Key] | null | undefined }

/** What the server and its administrators know of a user. */
export interface UserAppMetadata {
  /** The way in that the account began with, such as `email` or `github`. */
  provider?: string
  /** All ways in that are linked to the account. */
  providers?: string[]
  [key: string]: JsonValue
}

/** One way into an account: GoTrue's own JSON. */
export interface UserIdentity {
  /** The person's id at the provider. */
  id: string
  user_id: string
  identity_data?: { [key: string]: JsonValue }
  /** The row's UUID: what `unlinkIdentity` names. */
  identity_id: string
  provider: string
  created_at?: string
  last_sign_in_at?: string
  updated_at?: string
}

/** The kinds of second factor. */
export type FactorType = 'totp' | 'phone' | 'webauthn' | 'recovery_code'

/** A second factor: GoTrue's own JSON. */
export interface Factor<Type extends FactorType = FactorType, Status extends 'verified' | 'unverified' = 'verified' | 'unverified'> {
  id: string
  friendly_name?: string
  factor_type: Type
  status: Status
  created_at: string
  updated_at: string
  last_challenged_at?: string
}

/** A person: GoTrue's own JSON. Timestamps are RFC 3339 text. */
export interface User {
  id: string
  aud: string
  role?: string
  email?: string
  phone?: string
  app_metadata: UserAppMetadata
  user_metadata: UserMetadata
  identities?: UserIdentity[]
  factors?: (Factor<FactorType, 'verified'> | Factor<FactorType, 'unverified'>)[]
  created_at: string
  updated_at?: string
  confirmed_at?: string
  email_confirmed_at?: string
  phone_confirmed_at?: string
  last_sign_in_at?: string
  confirmation_sent_at?: string
  recovery_sent_at?: string
  email_change_sent_at?: string
  new_email?: string
  new_phone?: string
  invited_at?: string
  action_link?: string
  is_anonymous?: boolean
  is_sso_user?: boolean
  banned_until?: string
  deleted_at?: string
}

/** Why a password is weak, in the server's words. */
export interface WeakPassword {
  reasons: ('length' | 'characters' | 'pwned')[]
  message: string
}

/** A signed-in person's tokens: GoTrue's own JSON, and what lies in storage. */
export interface Session {
  /** JWT for requests to the project. */
  access_token: string
  token_type: 'bearer'
  /** Lifetime of the access token in seconds, counted from its issue. */
  expires_in: number
  /** End of the access token's life in Unix seconds. */
  expires_at?: number
  /** Exchanged once for the next session. */
  refresh_token: string
  user: User
  /** The provider's own token, right after an OAuth sign-in only. */
  provider_token?: string | null
  provider_refresh_token?: string | null
}

/** How a session was authenticated, and when (Unix seconds). */
export interface AmrEntry {
  method: string
  timestamp: number
}

/** What the server allows: the JSON of `GET /settings`. */
export interface AuthSettings {
  /** Each way in by its GoTrue name, `email`, `phone` and `anonymous_users` among them. */
  external: { [provider: string]: boolean }
  disable_signup: boolean
  mailer_autoconfirm: boolean
  phone_autoconfirm: boolean
  sms_provider: string
  saml_enabled: boolean
  passkeys_enabled?: boolean
}

/** A passkey of the signed-in person. */
export interface Passkey {
  id: string
  friendly_name?: string
  created_at: string
  last_used_at?: string
}

/** The header of a JWT. */
export interface JwtHeader {
  alg: 'RS256' | 'ES256' | 'HS256' | (string & {})
  kid: string
  typ: string
}

/** The claims of an access token. */
export interface JwtPayload {
  iss: string
  sub: string
  aud: string | string[]
  exp: number
  iat: number
  role: string
  aal: 'aal1' | 'aal2' | (string & {})
  session_id: string
  email?: string
  phone?: string
  is_anonymous?: boolean
  amr?: AmrEntry[] | string[]
  app_metadata?: UserAppMetadata
  user_metadata?: UserMetadata
  [key: string]: JsonValue
}

/** A public key as the server publishes it. @see RFC 7517 */
export interface JWK {
  kty: 'RSA' | 'EC' | 'oct' | (string & {})
  key_ops: string[]
  alg?: string
  kid?: string
  [key: string]: JsonValue
}
