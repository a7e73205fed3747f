import type { MaybePromise } from '../../shared/maybe-promise.js'
import { isAuthError, sessionMissing, unreachable } from '../errors.js'
import { remainingLife } from '../session/index.js'
import type { Session } from '../types.js'
import type { Parts } from './parts.js'

/**
 * The current session with a token that lives, renewed first where it is due; `null` when signed out. At once where it is fresh.
 * Throws when it has ended and cannot be renewed now.
 */
export function readLivingSession(parts: Parts): MaybePromise<Session | null> {
  const { isReady, held } = parts.store.get()
  const isKnown = isReady && held !== null && !parts.isForeignStorage
  const isFresh = isKnown && remainingLife(held.session, held.mark, parts.platform.clock.now()).untilRenewal > 0
  return isFresh ? held.session : readRenewed(parts)
}

async function readRenewed({ store, refresher, platform, start, isForeignStorage }: Parts): Promise<Session | null> {
  await start()
  if (isForeignStorage) await store.follow()
  const failure: unknown = await refresher.renewIfDue().then(() => null, (error: unknown) => error)
  const held = store.current()
  const isAlive = held && remainingLife(held.session, held.mark, platform.clock.now()).life > 0
  if (failure && !isAlive) throw failure
  if (held && !isAlive) throw unreachable('The session has expired and could not be renewed.')
  return held?.session ?? null
}

/** The current session's access token, for calls that need one. */
export async function requireToken(parts: Parts): Promise<string> {
  const session = await readLivingSession(parts)
  if (!session) throw sessionMissing()
  return session.access_token
}

/** What another endpoint says of a token whose session may be gone. */
const goneCodes = ['session_missing', 'user_not_found', 'user_banned']

/**
 * Makes a call with the current access token. An answer that the session is gone starts one renewal, and what comes of that
 * decides: renewed, the call is made once more; refused, the person is signed out.
 */
export async function callAuthorized<T>(parts: Parts, send: (token: string) => Promise<T>): Promise<T> {
  const token = await requireToken(parts)
  return send(token).catch(async (error: unknown) => {
    const isGone = isAuthError(error) && goneCodes.includes(error.code ?? '')
    if (!isGone || parts.store.current()?.session.access_token !== token) throw error
    await parts.refresher.renewNow(true).catch(() => undefined)
    const renewed = parts.store.current()?.session.access_token
    if (!renewed || renewed === token) throw error
    return send(renewed)
  })
}
