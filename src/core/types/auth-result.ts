import type { AuthErrorCode } from '../error-codes.js'

/** An error of any client of the family: told by `name` and `code`, never by class. */
export interface AuthErrorLike {
  name: string
  message: string
  status?: number | undefined
  code?: AuthErrorCode | (string & {}) | undefined
  /** Seconds until the server will listen again, where it said so. */
  retryAfter?: number | undefined
}

/** What each method settles with: `data`, or `error` with `data` emptied in the shape that auth-js gives. */
export type AuthResult<Data, Empty = { [Key in keyof Data]: null }> =
  | { data: Data; error: null }
  | { data: Empty; error: AuthErrorLike }
