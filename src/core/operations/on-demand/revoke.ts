import type { Held } from '../../session/index.js'
import type { CallOptions, SignOutScope } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { flowsOf } from './flows-of.js'

interface Revocation extends CallOptions {
  scope: SignOutScope
  /** What the person was signed out of here; `null` where nobody was signed in, or the session here stays. */
  held: Held | null
}

const scopes: SignOutScope[] = ['global', 'local', 'others']

/** Tells the server of a sign-out; throws where it could not be told. */
export async function revoke(parts: VerbParts, { held, scope, signal }: Revocation): Promise<{ revoked: boolean }> {
  if (!scopes.includes(scope)) throw parts.invalidArgument('`scope` must be `global`, `local` or `others`.')
  const isLeaving = scope !== 'others'
  // A verifier is of no use to whoever comes next.
  if (isLeaving) void flowsOf(parts).clear().catch(() => undefined)
  const staying = isLeaving ? null : await parts.readLivingSession(parts)
  if (!held && !staying) return { revoked: false }
  if (!parts.platform.lifecycle.isOnline()) throw parts.unreachable('There is no network.')
  const token = held ? await tokenToRevoke(parts, held).catch(allow(parts, [...goneCodes, ...endedCodes])) : staying?.access_token
  if (token) await parts.request({ path: '/logout', query: { scope }, keepalive: true, token, signal }).catch(allow(parts, goneCodes))
  return { revoked: true }
}

/** An access token that has ended is renewed once, only to revoke with, and never stored; one that cannot be is gone already. */
async function tokenToRevoke(parts: VerbParts, held: Held): Promise<string> {
  const isAlive = parts.remainingLife(held, parts.platform.clock.now()).life > 0
  const { access_token, refresh_token } = held.session
  return isAlive ? access_token : (await parts.exchange(refresh_token)).access_token
}

/** The server's own words that there is nothing to revoke: of any token, and of one that is to be renewed. */
const goneCodes = ['session_missing', 'user_not_found', 'user_banned']
const endedCodes = ['refresh_token_not_found', 'refresh_token_already_used', 'session_expired', 'validation_failed']

const allow = ({ isAuthError }: VerbParts, codes: string[]) => (error: unknown): null => {
  if (isAuthError(error) && error.name !== 'AuthRetryableFetchError' && codes.includes(error.code ?? '')) return null
  throw error
}
