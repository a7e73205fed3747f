import type { AuthErrorLike } from '../../core/index.js'

/**
 * The code of an error of any client. supabase-js gives none where no server answered or where a proxy did: there the
 * error's name and status tell.
 */
export function errorCode(error: AuthErrorLike): string | undefined {
  if (error.code !== undefined) return error.code
  if (error.status === 429) return 'over_request_rate_limit'
  if (error.name === 'AuthRetryableFetchError') return error.status ? 'unexpected_failure' : 'network_failure'
  if (error.name === 'AuthSessionMissingError') return 'session_missing'
  return error.name === 'AuthUnknownError' ? 'bad_response' : undefined
}
