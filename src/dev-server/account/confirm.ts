import { duplicateKey } from '../http-error.js'
import type { ServerState } from '../server-state.js'
import type { UserRecord } from '../state/index.js'
import { hashPassword, randomBase32 } from '../crypto/index.js'
import { clearAllTokens, clearToken, forgetSent } from './one-time-tokens.js'
import { createIdentity, findIdentity, isPhoneTaken, mergeMetadata, saveUser, updateIdentityData } from './users.js'

/** An opened link or a typed code proves the address: the user is confirmed, and no other link works any more. */
export function confirmEmail(server: ServerState, user: UserRecord): void {
  user.emailConfirmedAt = server.now()
  user.userMetadata = mergeMetadata(user.userMetadata, { email_verified: true })
  clearToken(server, user, 'confirmation')
  clearAllTokens(server, user)
  saveUser(server, user)
}

/** A sign-up or an invitation is accepted: unlike other links this one verifies the identity too. */
export function acceptSignup(server: ServerState, user: UserRecord): void {
  if (user.passwordHash === undefined && user.invitedAt !== undefined) {
    user.passwordHash = hashPassword(server.random, randomBase32(server.random, 33))
  }
  confirmEmail(server, user)
  for (const identity of server.store.identities.find('user', user.id)) {
    if (user.email !== '' && identity.identityData['email'] === user.email) updateIdentityData(server, identity, { email_verified: true })
  }
}

/** A recovery or magic link was used; whoever could open it also owns the address. */
export function acceptRecovery(server: ServerState, user: UserRecord): void {
  clearToken(server, user, 'recovery')
  clearAllTokens(server, user)
  if (user.emailConfirmedAt === undefined) confirmEmail(server, user)
  saveUser(server, user)
}

/** The new address becomes the user's own. */
export function applyEmailChange(server: ServerState, user: UserRecord): void {
  const email = user.newEmail
  if (server.store.users.find('email', email).some((other) => other.id !== user.id)) {
    throw duplicateKey('users_email_partial_key', `(email)=(${email})`)
  }
  const identity = findIdentity(server, 'email', user.id)
  if (identity) updateIdentityData(server, identity, { email, email_verified: true })
  else createIdentity(server, user, { provider: 'email', providerId: user.id, identityData: { sub: user.id, email, email_verified: true, phone_verified: false } })
  user.isAnonymous = false
  user.email = email
  user.newEmail = ''
  user.emailChangeHalfConfirmed = false
  clearToken(server, user, 'emailChangeCurrent')
  clearToken(server, user, 'emailChangeNew')
  clearAllTokens(server, user)
  if (user.emailConfirmedAt === undefined) confirmEmail(server, user)
  saveUser(server, user)
}

export function confirmPhone(server: ServerState, user: UserRecord): void {
  user.phoneConfirmedAt = server.now()
  user.isAnonymous = false
  clearToken(server, user, 'confirmation')
  clearAllTokens(server, user)
  saveUser(server, user)
}

/** The new number becomes the user's own. */
export function applyPhoneChange(server: ServerState, user: UserRecord): void {
  const phone = user.newPhone
  if (isPhoneTaken(server, phone, user.id)) throw duplicateKey('users_phone_key', `(phone)=(${phone})`)
  const identity = findIdentity(server, 'phone', user.id)
  if (identity) updateIdentityData(server, identity, { phone, phone_verified: true })
  else createIdentity(server, user, { provider: 'phone', providerId: user.id, identityData: { sub: user.id, phone, phone_verified: true, email_verified: false } })
  user.phone = phone
  user.newPhone = ''
  clearToken(server, user, 'phoneChange')
  confirmPhone(server, user)
}

/** A new password casts doubt on all that was asked for under the old one: links, codes, and their clocks. */
export function replacePassword(server: ServerState, user: UserRecord, passwordHash: string): void {
  user.passwordHash = passwordHash
  forgetSent(server, user)
  saveUser(server, user)
}
