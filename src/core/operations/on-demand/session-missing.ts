import type { AuthError } from '../../errors.js'
import type { VerbParts } from '../verb-parts.js'

/** What a call fails with that needs a session, where there is none. */
export const sessionMissing = ({ AuthError }: Pick<VerbParts, 'AuthError'>): AuthError =>
  new AuthError('Auth session missing!', { name: 'AuthSessionMissingError', status: 400, code: 'session_missing' })
