import { forgetSent } from '../account/one-time-tokens.js'
import { findUserByEmail, mergeMetadata, saveUser } from '../account/users.js'
import type { ServerState } from '../server-state.js'
import type { IdentityRecord, UserRecord } from '../state/index.js'

/** Gives a user the address of one of their identities, when their own belongs to none; false when all belong to others. */
export function promoteEmail(server: ServerState, user: UserRecord): boolean {
  const identities = server.store.identities.find('user', user.id)
  if (identities.some((identity) => emailOf(identity) === user.email)) return true
  const ranked = [...identities].sort((a, b) => rank(a) - rank(b))
  const promoted = ranked.find((identity) => !findUserByEmail(server, emailOf(identity), user.aud))
  if (!promoted) return false
  user.email = emailOf(promoted)
  dropPending(server, user)
  if (user.email === '' || (promoted.identityData['email_verified'] !== true && !server.config.mailerAutoconfirm)) {
    user.emailConfirmedAt = undefined
    user.userMetadata = mergeMetadata(user.userMetadata, { email_verified: false })
  }
  saveUser(server, user)
  return true
}

function emailOf({ identityData }: IdentityRecord): string {
  return typeof identityData['email'] === 'string' ? identityData['email'].toLowerCase() : ''
}

/** Verified addresses come first, identities without an address last. */
function rank(identity: IdentityRecord): number {
  if (emailOf(identity) === '') return 2
  return identity.identityData['email_verified'] === true ? 0 : 1
}

/** Links, codes and pending changes that were asked for under another address are worth nothing under the new one. */
function dropPending(server: ServerState, user: UserRecord): void {
  forgetSent(server, user)
  user.newEmail = ''
  user.newPhone = ''
  user.emailChangeHalfConfirmed = false
}
