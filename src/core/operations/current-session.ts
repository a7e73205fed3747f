import type { MaybePromise } from '../../shared/maybe-promise.js'
import { unreachable } from '../errors.js'
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
  const isFresh = isKnown && remainingLife(held, parts.platform.clock.now()).untilRenewal > 0
  return isFresh ? held.session : readRenewed(parts)
}

async function readRenewed({ store, refresher, platform, start, isForeignStorage }: Parts): Promise<Session | null> {
  await start()
  if (isForeignStorage) await store.follow()
  const failure: unknown = await refresher.renewIfDue().then(() => null, (error: unknown) => error)
  const held = store.current()
  const isAlive = held && remainingLife(held, platform.clock.now()).life > 0
  if (failure && !isAlive) throw failure
  if (held && !isAlive) throw unreachable('The session could not be renewed.')
  return held?.session ?? null
}
