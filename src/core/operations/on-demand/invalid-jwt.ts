import type { AuthError } from '../../errors.js'
import type { VerbParts } from '../verb-parts.js'

/** What a token is refused with before, or instead of, asking the server. */
export const invalidJwt = ({ AuthError }: VerbParts, message: string): AuthError =>
  new AuthError(message, { name: 'AuthInvalidJwtError', status: 400, code: 'invalid_jwt' })
