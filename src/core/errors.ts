import type { AuthErrorCode } from './error-codes.js'
import type { WeakPassword } from './types.js'

export interface AuthErrorDetails {
  name?: string
  status?: number | undefined
  code?: AuthErrorCode | (string & {}) | undefined
  retryAfter?: number | undefined
  reasons?: WeakPassword['reasons']
  cause?: unknown
}

/** What every call of the client fails with. */
export class AuthError extends Error {
  readonly status: number | undefined
  readonly code: AuthErrorCode | (string & {}) | undefined
  /** Seconds until the server will listen again, where it said so. */
  readonly retryAfter: number | undefined
  /** Why a password is weak. */
  readonly reasons?: WeakPassword['reasons']
  protected readonly __isAuthError = true

  constructor(message: string, { name = 'AuthError', status, code, retryAfter, reasons, cause }: AuthErrorDetails = {}) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = name
    this.status = status
    this.code = code
    this.retryAfter = retryAfter
    if (reasons) this.reasons = reasons
  }

  toJSON() {
    return { name: this.name, message: this.message, status: this.status, code: this.code }
  }
}

/** A class of the family is its name: errors of another copy of the package, or of auth-js, are told alike. */
const family = (name: string) =>
  class extends AuthError {
    static override [Symbol.hasInstance](value: unknown) {
      return isAuthError(value) && value.name === name
    }
    constructor(message: string, details?: AuthErrorDetails) {
      super(message, { ...details, name })
    }
  }

/** The server's own answer. */
export const AuthApiError = family('AuthApiError')
/** An answer that nobody expects, such as a page of a proxy. */
export const AuthUnknownError = family('AuthUnknownError')
/** There is no session, here or at the server. */
export const AuthSessionMissingError = family('AuthSessionMissingError')
/** An answer without the tokens that it should have. */
export const AuthInvalidTokenResponseError = family('AuthInvalidTokenResponseError')
/** Arguments that cannot be right, found before any request. */
export const AuthInvalidCredentialsError = family('AuthInvalidCredentialsError')
/** A redirect that came back with an error. */
export const AuthImplicitGrantRedirectError = family('AuthImplicitGrantRedirectError')
export const AuthPKCEGrantCodeExchangeError = family('AuthPKCEGrantCodeExchangeError')
export const AuthPKCECodeVerifierMissingError = family('AuthPKCECodeVerifierMissingError')
/** The network, or a server in trouble: worth another try. */
export const AuthRetryableFetchError = family('AuthRetryableFetchError')
/** A session came after the person had signed out, and was dropped. */
export const AuthRefreshDiscardedError = family('AuthRefreshDiscardedError')
export const AuthWeakPasswordError = family('AuthWeakPasswordError')
export const AuthInvalidJwtError = family('AuthInvalidJwtError')

/** Whether it is an error of this family, of whatever copy of it. */
export function isAuthError(error: unknown): error is AuthError {
  return typeof error === 'object' && error !== null && '__isAuthError' in error
}

const named = (name: string) => (error: unknown): error is AuthError => isAuthError(error) && error.name === name

export const isAuthApiError = named('AuthApiError')
export const isAuthSessionMissingError = named('AuthSessionMissingError')
export const isAuthImplicitGrantRedirectError = named('AuthImplicitGrantRedirectError')
export const isAuthPKCECodeVerifierMissingError = named('AuthPKCECodeVerifierMissingError')
export const isAuthRetryableFetchError = named('AuthRetryableFetchError')
export const isAuthRefreshDiscardedError = named('AuthRefreshDiscardedError')
export const isAuthWeakPasswordError = named('AuthWeakPasswordError')

export const sessionMissing = () => new AuthSessionMissingError('Auth session missing!', { status: 400, code: 'session_missing' })

export const invalidArgument = (message: string) => new AuthInvalidCredentialsError(message, { status: 400, code: 'invalid_argument' })
