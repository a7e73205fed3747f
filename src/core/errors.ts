import type { AuthErrorCode } from './error-codes.js'
import type { WeakPassword } from './types.js'

export interface AuthErrorDetails {
  name?: string
  status?: number | undefined
  code?: AuthErrorCode | (string & {}) | undefined
  retryAfter?: number | undefined
  reasons?: WeakPassword['reasons']
  /** What the address of a failed redirect said. */
  details?: { error: string; code: string }
  cause?: unknown
}

/** What every call of the client fails with; its `name` is that of auth-js's class. */
export class AuthError extends Error {
  declare readonly status: number | undefined
  declare readonly code: AuthErrorCode | (string & {}) | undefined
  /** Seconds until the server will listen again, where it said so. */
  declare readonly retryAfter: number | undefined
  /** Why a password is weak. */
  declare readonly reasons?: WeakPassword['reasons']
  /** What the address of a failed redirect said. */
  declare readonly details?: { error: string; code: string }
  protected readonly __isAuthError = true

  /** With a status and a code by themselves too, as auth-js makes its own. */
  constructor(message: string, given: AuthErrorDetails | number = {}, code?: AuthErrorDetails['code']) {
    const { cause, ...details }: AuthErrorDetails = typeof given === 'number' ? { status: given, code } : given
    super(message, cause === undefined ? undefined : { cause })
    Object.assign(this, { name: 'AuthError', status: undefined, code: undefined, ...details })
  }

  toJSON() {
    const { name, message, status, code, reasons, details } = this
    return { name, message, status, code, reasons, details }
  }
}

interface AuthErrorClass {
  new (...given: ConstructorParameters<typeof AuthError>): AuthError
  readonly prototype: AuthError
}

/** A class of the family is its name: errors of another copy of the package, or of auth-js, are told alike. */
const family = (name: string): AuthErrorClass =>
  class extends AuthError {
    static override [Symbol.hasInstance](value: unknown) {
      return isAuthError(value) && value.name === name
    }
    constructor(...given: ConstructorParameters<typeof AuthError>) {
      super(...given)
      Object.assign(this, { name })
    }
  }

/** The server cannot be reached, or not now: worth another try. */
export const unreachable = (message: string, cause?: unknown, code: AuthErrorCode = 'network_failure') =>
  new AuthError(message, { name: 'AuthRetryableFetchError', status: 0, code, cause })

/** The server's own answer. */
export const AuthApiError = /* @__PURE__ */ family('AuthApiError')
/** An answer that nobody expects, such as a page of a proxy. */
export const AuthUnknownError = /* @__PURE__ */ family('AuthUnknownError')
/** There is no session, here or at the server. */
export const AuthSessionMissingError = /* @__PURE__ */ family('AuthSessionMissingError')
/** An answer without the tokens that it should have. */
export const AuthInvalidTokenResponseError = /* @__PURE__ */ family('AuthInvalidTokenResponseError')
/** Arguments that cannot be right, found before any request. */
export const AuthInvalidCredentialsError = /* @__PURE__ */ family('AuthInvalidCredentialsError')
/** A redirect that came back with an error. */
export const AuthImplicitGrantRedirectError = /* @__PURE__ */ family('AuthImplicitGrantRedirectError')
export const AuthPKCEGrantCodeExchangeError = /* @__PURE__ */ family('AuthPKCEGrantCodeExchangeError')
export const AuthPKCECodeVerifierMissingError = /* @__PURE__ */ family('AuthPKCECodeVerifierMissingError')
/** The network, or a server in trouble: worth another try. */
export const AuthRetryableFetchError = /* @__PURE__ */ family('AuthRetryableFetchError')
/** A session came after the person had signed out, and was dropped. */
export const AuthRefreshDiscardedError = /* @__PURE__ */ family('AuthRefreshDiscardedError')
export const AuthWeakPasswordError = /* @__PURE__ */ family('AuthWeakPasswordError')
export const AuthInvalidJwtError = /* @__PURE__ */ family('AuthInvalidJwtError')

/** Whether it is an error of this family, of whatever copy of it. */
export function isAuthError(error: unknown): error is AuthError {
  return typeof error === 'object' && error !== null && '__isAuthError' in error
}

const named = (name: string) => (error: unknown): error is AuthError => isAuthError(error) && error.name === name

export const isAuthApiError = /* @__PURE__ */ named('AuthApiError')
export const isAuthSessionMissingError = /* @__PURE__ */ named('AuthSessionMissingError')
export const isAuthImplicitGrantRedirectError = /* @__PURE__ */ named('AuthImplicitGrantRedirectError')
export const isAuthPKCECodeVerifierMissingError = /* @__PURE__ */ named('AuthPKCECodeVerifierMissingError')
export const isAuthRetryableFetchError = /* @__PURE__ */ named('AuthRetryableFetchError')
export const isAuthRefreshDiscardedError = /* @__PURE__ */ named('AuthRefreshDiscardedError')
export const isAuthWeakPasswordError = /* @__PURE__ */ named('AuthWeakPasswordError')

export const invalidArgument = (message: string) => new AuthError(message, { name: 'AuthInvalidCredentialsError', status: 400, code: 'invalid_argument' })
