import { sha224, toBytes, toHex } from '../crypto/index.js'
import type { ServerState } from '../server-state.js'
import type { TokenPurpose, UserRecord } from '../state/index.js'

const pkcePrefix = 'pkce_'

/** What a code is remembered by, and what links carry: a hash of the address (or number) and the code. */
export function hashToken(identifier: string, code: string): string {
  return toHex(sha224(toBytes(identifier + code)))
}

export function isPkceToken(hash: string): boolean {
  return hash.startsWith(pkcePrefix)
}

/** A token asked for with a code challenge is marked, so that its link leads to a code and not to a session. */
export function markToken(hash: string, hasChallenge: boolean): string {
  return hasChallenge ? pkcePrefix + hash : hash
}

export function setToken(server: ServerState, user: UserRecord, { purpose, hash }: { purpose: TokenPurpose; hash: string }): void {
  user.tokenHashes[purpose] = hash
  server.store.oneTimeTokens.save({ userId: user.id, purpose, hash })
}

export function clearToken(server: ServerState, user: UserRecord, purpose: TokenPurpose): void {
  user.tokenHashes[purpose] = undefined
  server.store.oneTimeTokens.delete(`${user.id} ${purpose}`)
}

/** After any success no other link or code of the user works. */
export function clearAllTokens(server: ServerState, user: UserRecord): void {
  for (const token of server.store.oneTimeTokens.find('user', user.id)) clearToken(server, user, token.purpose)
}

/** What was sent so far is worth nothing any more, and nobody has to wait for the next message. */
export function forgetSent(server: ServerState, user: UserRecord): void {
  clearAllTokens(server, user)
  user.tokenHashes = {}
  user.confirmationSentAt = undefined
  user.recoverySentAt = undefined
  user.emailChangeSentAt = undefined
  user.phoneChangeSentAt = undefined
  user.reauthenticationSentAt = undefined
}

/** The user to whom a hash was sent for one of these purposes. */
export function findTokenUser({ store }: ServerState, hash: string, purposes: readonly TokenPurpose[]): UserRecord | undefined {
  const token = store.oneTimeTokens.find('hash', hash).find((candidate) => purposes.includes(candidate.purpose))
  return token && store.users.get(token.userId)
}

/** Whether a code's hash is the one that was sent, and still young enough. */
export function isTokenValid(hash: string, sent: { hash: string | undefined; at: number | undefined; lifetime: number; now: number }): boolean {
  if (sent.hash === undefined || sent.at === undefined || isExpired(sent.at, sent.lifetime, sent.now)) return false
  return sent.hash === hash || sent.hash === pkcePrefix + hash
}

export function isExpired(sentAt: number | undefined, lifetime: number, now: number): boolean {
  return sentAt === undefined || now > sentAt + lifetime * 1000
}
