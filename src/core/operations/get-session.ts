import { chain } from '../../shared/maybe-promise.js'
import { readLivingSession } from './current-session.js'
import type { Parts } from './parts.js'

/** The current session, renewed first where it has ended. */
export function getSession(parts: Parts) {
  return chain(readLivingSession(parts), (session) => ({ session }))
}

/** The access token for requests to the project; `null` only when signed out. */
export async function getAccessToken(parts: Parts): Promise<string | null> {
  return (await readLivingSession(parts))?.access_token ?? null
}
