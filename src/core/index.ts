export { createAuthClient } from './client.js'
export type { AuthErrorCode, ClientErrorCode, ServerErrorCode } from './error-codes.js'
export {
  AuthApiError, AuthError, AuthImplicitGrantRedirectError, AuthInvalidCredentialsError, AuthInvalidJwtError, AuthInvalidTokenResponseError,
  AuthPKCECodeVerifierMissingError, AuthPKCEGrantCodeExchangeError, AuthRefreshDiscardedError, AuthRetryableFetchError,
  AuthSessionMissingError, AuthUnknownError, AuthWeakPasswordError, isAuthApiError, isAuthError, isAuthImplicitGrantRedirectError,
  isAuthPKCECodeVerifierMissingError, isAuthRefreshDiscardedError, isAuthRetryableFetchError, isAuthSessionMissingError, isAuthWeakPasswordError,
} from './errors.js'
export type { AuthErrorDetails } from './errors.js'
export type { AuthClientOptions } from './options.js'
export type { StorageOption } from './platform/index.js'
export type * from './platform/ports.js'
export type * from './types.js'
