import type { Held } from '../../session/index.js'
import type { CallOptions, SignOutScope } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { flowsOf } from './flows-of.js'

interface Revocation extends CallOptions {
  scope: SignOutScope
  /** What the person was signed out of here; `null` where nobody was signed in, or the session here stays. */
  held: Held | null
}

/** Tells the server of a sign-out; throws where it could not be told. */
export async function revoke(parts: VerbParts, { held, scope, signal }: Revocation): Promise<{ revoked: boolean }> {
  const isLeaving = scope !== 'others'
  // A verifier is of no use to whoever comes next.
  if (isLeaving) void flowsOf(parts).clear().catch(() => undefined)
  const staying = isLeaving ? null : await parts.readLivingSession(parts)
  if (!held && !staying) return { revoked: false }
  if (!parts.platform.lifecycle.isOnline()) throw parts.unreachable('There is no network.')
  const allowGone = allowRefusal(parts)
  const token = held ? await tokenToRevoke(parts, held).catch(allowGone) : staying?.access_token
  if (token) await parts.request({ path: '/logout', query: { scope }, keepalive: true, token, signal }).catch(allowGone)
  return { revoked: true }
}

/** An access token that has ended is renewed once, only to revoke with, and never stored; one that cannot be is gone already. */
async function tokenToRevoke(parts: VerbParts, held: Held): Promise<string> {
  const isAlive = parts.remainingLife(held, parts.platform.clock.now()).life > 0
  const { access_token, refresh_token } = held.session
  return isAlive ? access_token : (await parts.exchange(refresh_token)).access_token
}

/** The server's own word that there is nothing to revoke. */
const allowRefusal = ({ isAuthError }: VerbParts) => (error: unknown): null => {
  const isRefusal = isAuthError(error) && (error.name === 'AuthApiError' || error.name === 'AuthSessionMissingError')
  if (isRefusal && [400, 401, 403, 404].includes(error.status ?? 0)) return null
  throw error
}
