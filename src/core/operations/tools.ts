import { decodeBase64url } from '../../shared/base64url.js'
import { attempt, chain } from '../../shared/maybe-promise.js'
import { AuthError, invalidArgument, isAuthError, unreachable } from '../errors.js'
import { readSession, requireSessionIn } from '../protocol/index.js'
import { laterUser, measureSkew, readClaims, remainingLife } from '../session/index.js'
import { readLivingSession } from './current-session.js'

/** What verbs that are loaded later are given by hand: were they to import it, a bundler would split the first bundle in two. */
export const tools = {
  AuthError, attempt, chain, decodeBase64url, invalidArgument, isAuthError, laterUser, measureSkew, readClaims,
  readLivingSession, readSession, remainingLife, requireSessionIn, unreachable,
}
