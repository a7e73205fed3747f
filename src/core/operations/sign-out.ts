import { attempt } from '../../shared/maybe-promise.js'
import { isAuthError, unreachable } from '../errors.js'
import { requestToken } from '../protocol/index.js'
import { remainingLife } from '../session/index.js'
import type { Held } from '../session/index.js'
import type { CallOptions, SignOutScope } from '../types.js'
import { readLivingSession } from './current-session.js'
import { loadOnDemand } from './load-on-demand.js'
import type { Parts } from './parts.js'
import type { VerbParts } from './verb-parts.js'

/** Signs out here before it returns to the event loop, then tells the server; throws where the server could not be told. */
export async function signOut(parts: VerbParts, { scope = 'global', signal }: CallOptions & { scope?: SignOutScope } = {}) {
  const isLeaving = scope !== 'others'
  const clearing = isLeaving ? parts.store.clear() : null
  if (isLeaving) void forgetFlows(parts).catch(() => undefined)
  const held = await clearing
  const staying = isLeaving ? null : await readLivingSession(parts)
  if (!held && !staying) return { revoked: false }
  if (!parts.platform.lifecycle.isOnline()) throw unreachable('There is no network.')
  const token = held ? await tokenToRevoke(parts, held) : staying?.access_token
  if (token) await parts.request({ path: '/logout', query: { scope }, keepalive: true, token, signal }).catch(allowGone)
  return { revoked: true }
}

/** Verifiers of flows that are under way go too; most people have none. */
async function forgetFlows(parts: VerbParts): Promise<void> {
  const verifier = await attempt(() => parts.platform.storage.getItem(`${parts.options.storageKey}-code-verifier`), null)
  if (verifier) await (await loadOnDemand()).clearFlows(parts)
}

/** An access token that has ended is renewed once, only to revoke with, and never stored; one that cannot be is gone already. */
async function tokenToRevoke({ request, platform }: Parts, { session, mark }: Held): Promise<string | null> {
  if (remainingLife(session, mark, platform.clock.now()).life > 0) return session.access_token
  const renewed = await requestToken(request, { type: 'refresh_token', body: { refresh_token: session.refresh_token } }).catch(allowGone)
  return renewed && renewed.access_token
}

/** The server's own word that there is nothing to revoke. */
function allowGone(error: unknown): null {
  const isRefusal = isAuthError(error) && (error.name === 'AuthApiError' || error.name === 'AuthSessionMissingError')
  if (isRefusal && [400, 401, 403, 404].includes(error.status ?? 0)) return null
  throw error
}
