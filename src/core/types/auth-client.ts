import type { AuthErrorLike, AuthResult } from './auth-result.js'
import type { AuthMfa } from './auth-mfa.js'
import type { AuthOAuth } from './auth-oauth.js'
import type { AuthPasskey } from './auth-passkey.js'
import type { JWK, JwtHeader, JwtPayload, Passkey, Session, User, UserIdentity, WeakPassword } from './auth-objects.js'
import type * as Credentials from './credentials.js'

/** What happened to the session. */
export type AuthChangeEvent =
  | 'INITIAL_SESSION' | 'SIGNED_IN' | 'SIGNED_OUT' | 'TOKEN_REFRESHED' | 'USER_UPDATED' | 'PASSWORD_RECOVERY' | 'MFA_CHALLENGE_VERIFIED'

export interface AuthSubscription {
  id: string | symbol
  unsubscribe: () => void
}

export type OAuthData = { provider: Credentials.Provider; url: string; flowId?: string | null }

/**
 * The structural subset that the hooks need: the shape of supabase-js's `auth`, which satisfies it as it is.
 * Each method settles with `{ data, error }`.
 */
export interface AuthClient {
  signUp(credentials: Credentials.SignUpCredentials, options?: Credentials.CallOptions): Promise<AuthResult<{ user: User | null; session: Session | null }>>
  signInAnonymously(credentials?: Credentials.AnonymousCredentials, options?: Credentials.CallOptions): Promise<AuthResult<{ user: User | null; session: Session | null }>>
  signInWithPassword(credentials: Credentials.PasswordCredentials, options?: Credentials.CallOptions): Promise<AuthResult<{ user: User; session: Session; weakPassword?: WeakPassword }>>
  signInWithOtp(credentials: Credentials.OtpCredentials, options?: Credentials.CallOptions): Promise<AuthResult<{ user: null; session: null; messageId?: string | null }>>
  verifyOtp(params: Credentials.VerifyOtpParams, options?: Credentials.CallOptions): Promise<AuthResult<{ user: User | null; session: Session | null }>>
  signInWithOAuth(credentials: Credentials.OAuthCredentials, options?: Credentials.CallOptions): Promise<AuthResult<OAuthData, { provider: Credentials.Provider; url: null; flowId?: string | null }>>
  signInWithIdToken(credentials: Credentials.IdTokenCredentials, options?: Credentials.CallOptions): Promise<AuthResult<{ user: User; session: Session }>>
  signInWithSSO(credentials: Credentials.SsoCredentials, options?: Credentials.CallOptions): Promise<AuthResult<{ url: string }, null>>
  signInWithWeb3(credentials: Credentials.Web3Credentials, options?: Credentials.CallOptions): Promise<AuthResult<{ user: User; session: Session }>>
  signInWithPasskey(credentials?: { options?: { captchaToken?: string; signal?: AbortSignal; mediation?: CredentialMediationRequirement } }, call?: Credentials.CallOptions): Promise<AuthResult<{ user: User | null; session: Session | null }, { user: null; session: null } | null>>
  registerPasskey(credentials?: { options?: { signal?: AbortSignal } }, call?: Credentials.CallOptions): Promise<AuthResult<Passkey, null>>
  exchangeCodeForSession(code: string, options?: Credentials.CallOptions & { flowId?: string }): Promise<AuthResult<{ user: User; session: Session }>>
  getSession(options?: Credentials.CallOptions): Promise<{ data: { session: Session | null }; error: null } | AuthResult<{ session: Session | null }>>
  setSession(tokens: { access_token: string; refresh_token: string }, options?: Credentials.CallOptions): Promise<AuthResult<{ user: User | null; session: Session | null }>>
  refreshSession(tokens?: { refresh_token: string }, options?: Credentials.CallOptions): Promise<AuthResult<{ user: User | null; session: Session | null }>>
  getUser(jwt?: string, options?: Credentials.CallOptions): Promise<AuthResult<{ user: User }>>
  getClaims(jwt?: string, options?: { jwks?: { keys: JWK[] }; allowExpired?: boolean } & Credentials.CallOptions): Promise<{ data: { claims: JwtPayload; header: JwtHeader; signature: Uint8Array } | null; error: null } | AuthResult<never, null>>
  updateUser(attributes: Credentials.UserAttributes, options?: Credentials.CallOptions & { emailRedirectTo?: string | undefined }): Promise<AuthResult<{ user: User }>>
  getUserIdentities(options?: Credentials.CallOptions): Promise<AuthResult<{ identities: UserIdentity[] }, { identities: null } | null>>
  linkIdentity(credentials: Credentials.OAuthCredentials, options?: Credentials.CallOptions): Promise<AuthResult<OAuthData, { provider: Credentials.Provider; url: null; flowId?: string | null }>>
  linkIdentity(credentials: Credentials.IdTokenCredentials, options?: Credentials.CallOptions): Promise<AuthResult<{ user: User; session: Session }>>
  unlinkIdentity(identity: UserIdentity, options?: Credentials.CallOptions): Promise<AuthResult<object, null>>
  resetPasswordForEmail(email: string, options?: Credentials.CallOptions & { redirectTo?: string; captchaToken?: string }): Promise<AuthResult<object, null>>
  resend(params: Credentials.ResendParams, options?: Credentials.CallOptions): Promise<AuthResult<{ user: null; session: null; messageId?: string | null }>>
  reauthenticate(options?: Credentials.CallOptions): Promise<AuthResult<{ user: User | null; session: Session | null }>>
  signOut(options?: { scope?: Credentials.SignOutScope | undefined }): Promise<{ error: null } | { error: AuthErrorLike }>
  onAuthStateChange(callback: (event: AuthChangeEvent, session: Session | null) => void): { data: { subscription: AuthSubscription } }
  initialize(): Promise<{ error: AuthErrorLike | null }>
  startAutoRefresh(): Promise<void>
  stopAutoRefresh(): Promise<void>
  readonly mfa: AuthMfa
  readonly oauth: AuthOAuth
  readonly passkey: AuthPasskey
}
