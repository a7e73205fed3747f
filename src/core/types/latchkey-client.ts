import type { AuthErrorCode } from '../error-codes.js'
import type { AuthClient, OAuthData } from './auth-client.js'
import type { AuthSettings, Session, User } from './auth-objects.js'
import type { AuthErrorLike, AuthResult } from './auth-result.js'
import type { CallOptions, EmailOtpType, OAuthCredentials, Provider, SignOutScope } from './credentials.js'

/** What a redirect was started for. */
export type RedirectIntent = 'sign-in' | 'sign-up' | 'recovery' | 'invite' | 'link-identity' | 'email-change'

/** What the last redirect brought; `null` in the snapshot when nothing, or when dismissed. */
export type RedirectOutcome =
  /** `canRetry`: it failed for a while only, and reading the same redirect once more may succeed. */
  | { kind: 'error'; code: AuthErrorCode; description: string; intent: RedirectIntent | null; canRetry?: true }
  | { kind: 'link-expired'; code: 'otp_expired' | 'flow_state_expired'; description: string; intent: RedirectIntent | null }
  | { kind: 'link-opened-elsewhere'; intent: RedirectIntent | null }
  | { kind: 'needs-click'; tokenHash: string; type: EmailOtpType }
  | { kind: 'email-change-half-confirmed' }

/** Why the person is signed in: in the ordinary way, to set a new password, or to accept an invitation. */
export type SessionPurpose = 'regular' | 'recovery' | 'invite'

/** Whether the last request reached the server: `degraded` when it answered with a fault, `offline` when it could not be reached. */
export type ConnectionState = 'online' | 'degraded' | 'offline'

/** Authenticator assurance: where the session is, and where the person's factors could take it. */
export interface Assurance {
  current: 'aal1' | 'aal2'
  next: 'aal1' | 'aal2'
}

/** The whole state of a client at one moment: immutable, and the same object until something in it changes. */
export type AuthSnapshot =
  | { readonly status: 'loading' }
  | {
      readonly status: 'signed-out'
      readonly redirect: RedirectOutcome | null
      /** Whose session the server has ended; absent where somebody signed out, or nobody was signed in. */
      readonly ended?: User
    }
  | {
      readonly status: 'signed-in'
      readonly session: Session
      readonly user: User
      readonly purpose: SessionPurpose
      readonly aal: Assurance
      readonly connection: ConnectionState
      /** `memory` when storage failed: the session ends with the page. */
      readonly persistence: 'storage' | 'memory'
      readonly redirect: RedirectOutcome | null
    }

/** What `keepRealtimeSignedIn` needs of supabase-js's realtime client. */
export interface RealtimeLike {
  setAuth(token?: string | null): unknown
}

/** What a popup sign-in settles with beside its address. */
export type PopupOAuthData = OAuthData & { session?: Session | null; user?: User | null }

/** The client of `createAuthClient`: supabase-js's `auth`, and what only this client has. */
export interface LatchkeyClient extends AuthClient {
  /** Under which key the session lies in storage: what tells the app's clients from one another. */
  readonly storageKey: string
  signInWithOAuth(credentials: OAuthCredentials, options?: CallOptions): Promise<AuthResult<PopupOAuthData, { provider: Provider; url: null; flowId?: string | null }>>
  /** Signed out before it returns to the event loop; `revoked` says whether the server heard of it, `error` why not. */
  signOut(options?: CallOptions & { scope?: SignOutScope | undefined }): Promise<{ data: { revoked: boolean }; error: AuthErrorLike | null }>
  /** The state now. The same object until something in it changes. */
  getSnapshot(): AuthSnapshot
  /** Calls back after each change of the snapshot; returns the way to stop. Made for `useSyncExternalStore`. */
  subscribe(listener: () => void): () => void
  /**
   * Whether the session outlives this tab, as the person chose at sign-in: call it before the call that signs in. With `false` the session
   * lies in `sessionStorage`, and ends with the tab; with `true` in `localStorage`, which all tabs share. A session that there is moves,
   * and leaves the other tabs with nothing to share. A reload remembers the choice. Only for `storage: 'local'` (kept unless chosen otherwise)
   * and `'session'` (not kept unless chosen otherwise); elsewhere it changes nothing.
   */
  setKeepSignedIn(isKept: boolean): Promise<AuthResult<null, null>>
  /** Whether the session outlives this tab, as was chosen, or as `storage` says where nobody has chosen. */
  getKeepSignedIn(): boolean
  /** Takes this page's address as a redirect that was to land here, and again one that failed for a while. */
  readRedirect(): Promise<void>
  /** Forgets what the last redirect brought. */
  dismissRedirect(): void
  /** Ends `purpose: 'recovery'` or `'invite'` without a new password. */
  dismissRecovery(): void
  /** The access token, renewed when it is about to expire; `null` only when signed out. For supabase-js's `accessToken` option. */
  getAccessToken(options?: CallOptions): Promise<string | null>
  /** What the server allows; one request, kept. */
  getSettings(options?: CallOptions): Promise<AuthResult<AuthSettings, null>>
  /** Tells supabase-js's realtime client of every change of the token; returns the way to stop. */
  keepRealtimeSignedIn(realtime: RealtimeLike): () => void
  /** Whether errors are thrown instead of returned, as the option says. */
  isThrowOnErrorEnabled(): boolean
  /** Stops timers and listeners. Idempotent; a request in flight goes on. */
  dispose(): void
}
