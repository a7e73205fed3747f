import { chain } from '../../shared/maybe-promise.js'
import type { MaybePromise } from '../../shared/maybe-promise.js'
import type { CallOptions, Session } from '../types.js'
import { readLivingSession } from './current-session.js'
import { loadOnDemand } from './load-on-demand.js'
import type { VerbParts } from './verb-parts.js'

/** The current session, renewed first where it has ended. */
export function getSession(parts: VerbParts, call?: CallOptions) {
  return chain(readWhilePresent(parts, call), (session) => ({ session }))
}

/** The access token for requests to the project; `null` only when signed out. */
export async function getAccessToken(parts: VerbParts, call?: CallOptions): Promise<string | null> {
  return (await readWhilePresent(parts, call))?.access_token ?? null
}

/** A caller that leaves takes nobody with it who waits for the same renewal. */
function readWhilePresent(parts: VerbParts, call?: CallOptions): MaybePromise<Session | null> {
  if (!call?.signal) return readLivingSession(parts)
  return loadOnDemand().then(({ whilePresent }) => whilePresent(parts, readLivingSession(parts), call))
}
