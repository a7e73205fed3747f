import { parseDuration } from '../config/index.js'
import { requestAudience, type Context } from '../context.js'
import { hashPassword, isUuid, randomBase32, sha256, toBase64Url, toBytes } from '../crypto/index.js'
import { invalid, refuse } from '../http-error.js'
import type { Body } from '../read-body.js'
import type { ServerState } from '../server-state.js'
import { deleteFactor, deleteSession, type UserRecord } from '../state/index.js'
import { confirmEmail, confirmPhone, replacePassword } from './confirm.js'
import { clearAllTokens } from './one-time-tokens.js'
import { checkNewPassword } from './passwords.js'
import { renderUser } from './render-user.js'
import { createIdentity, createUser, findIdentity, isEmailTaken, isPhoneTaken, mergeMetadata, saveUser, updateIdentityData } from './users.js'

export const adminFields = {
  email: 'string',
  phone: 'string',
  password: 'string?',
  password_hash: 'string',
  email_confirm: 'boolean',
  phone_confirm: 'boolean',
  user_metadata: 'object',
  app_metadata: 'object',
  role: 'string',
  ban_duration: 'string',
} as const

type AdminUser = Body<typeof adminFields>

/** Adds a user as an administrator; nothing is sent. */
export function createUserAsAdmin(context: Context, input: AdminUser & { readonly id: string }): UserRecord {
  const { server } = context
  checkFree(server, input)
  if (input.password !== undefined && input.password_hash !== '') throw invalid('Only a password or a password hash should be provided')
  if (input.id !== '' && !isUuid(input.id)) throw invalid(`ID must conform to the uuid v4 format`)
  const bannedUntil = readBan(server, input.ban_duration)
  const providers = [...(input.email === '' ? [] : ['email']), ...(input.phone === '' ? [] : ['phone'])]
  const user = createUser(server, {
    id: input.id === '' ? undefined : input.id,
    aud: requestAudience(context),
    role: input.role === '' ? undefined : input.role,
    email: input.email,
    phone: input.phone,
    passwordHash: input.password_hash !== '' ? input.password_hash : hashPassword(server.random, input.password || randomBase32(server.random, 33)),
    appMetadata: { ...input.app_metadata, provider: providers[0], providers },
    userMetadata: mergeMetadata({}, input.user_metadata ?? {}),
  })
  addIdentities(server, user)
  if (input.email !== '' && input.email_confirm) confirmEmail(server, user)
  if (input.phone !== '' && input.phone_confirm) confirmPhone(server, user)
  user.bannedUntil = bannedUntil
  return user
}

function addIdentities(server: ServerState, user: UserRecord): void {
  const claims = { sub: user.id, email_verified: false, phone_verified: false }
  if (user.email !== '') createIdentity(server, user, { provider: 'email', providerId: user.id, identityData: { ...claims, email: user.email } })
  if (user.phone !== '') createIdentity(server, user, { provider: 'phone', providerId: user.id, identityData: { ...claims, phone: user.phone } })
}

function checkFree(server: ServerState, { email, phone }: AdminUser, exceptUserId?: string): void {
  if (email !== '' && isEmailTaken(server, email, exceptUserId)) throw refuse(422, 'email_exists', 'A user with this email address has already been registered')
  if (phone !== '' && isPhoneTaken(server, phone, exceptUserId)) throw refuse(422, 'phone_exists', 'Phone number already registered by another user')
}

/** Changes a user as an administrator. The answer shows the identities as they were before, as on GoTrue. */
export async function updateUserAsAdmin({ server }: Context, user: UserRecord, input: AdminUser): Promise<Record<string, unknown>> {
  if (input.password !== undefined) await checkNewPassword(server, input.password)
  const bannedUntil = input.ban_duration === '' ? user.bannedUntil : readBan(server, input.ban_duration)
  checkFree(server, input, user.id)
  const wasConfirmed = user.emailConfirmedAt !== undefined || user.phoneConfirmedAt !== undefined
  const before = renderUser(server, user)['identities']
  if (input.role !== '') user.role = input.role
  if (input.email !== '') setEmail(server, user, input.email)
  if (input.phone !== '') setPhone(server, user, input.phone)
  if (input.email_confirm && user.emailConfirmedAt === undefined) confirmEmail(server, user)
  if (input.phone_confirm && user.phoneConfirmedAt === undefined) confirmPhone(server, user)
  if (input.password !== undefined) {
    replacePassword(server, user, hashPassword(server.random, input.password))
    for (const session of server.store.sessions.find('user', user.id)) deleteSession(server.store, session.id)
  }
  if (input.user_metadata) user.userMetadata = mergeMetadata(user.userMetadata, input.user_metadata)
  if (input.app_metadata) user.appMetadata = mergeMetadata(user.appMetadata, input.app_metadata)
  user.bannedUntil = bannedUntil
  saveUser(server, user)
  return { ...renderUser(server, user, { isJustConfirmed: !wasConfirmed }), identities: before }
}

function setEmail(server: ServerState, user: UserRecord, email: string): void {
  const identity = findIdentity(server, 'email', user.id)
  if (identity) updateIdentityData(server, identity, { email, email_verified: true })
  else createIdentity(server, user, { provider: 'email', providerId: user.id, identityData: { sub: user.id, email, email_verified: true, phone_verified: false } })
  user.email = email
  saveUser(server, user)
}

function setPhone(server: ServerState, user: UserRecord, phone: string): void {
  const identity = findIdentity(server, 'phone', user.id)
  if (identity) updateIdentityData(server, identity, { phone, phone_verified: true })
  else createIdentity(server, user, { provider: 'phone', providerId: user.id, identityData: { sub: user.id, phone, phone_verified: true, email_verified: false } })
  user.phone = phone
  saveUser(server, user)
}

/** Until when a ban lasts that begins now; `none` lifts it. */
function readBan({ now }: ServerState, text: string): number | undefined {
  if (text === '' || text === 'none') return undefined
  const seconds = /^\d+$/.test(text) ? undefined : parseDuration(text)
  if (seconds === undefined) throw invalid(`invalid format for ban duration: time: invalid duration "${text}"`)
  return now() + seconds * 1000
}

/** Keeps the row, and makes everything in it that names the person unreadable. */
export function softDeleteUser(server: ServerState, user: UserRecord): void {
  const obfuscate = (value: string) => toBase64Url(sha256(toBytes(`${user.id}${value}`)))
  user.email = obfuscate(user.email)
  user.newEmail = obfuscate(user.newEmail)
  user.phone = obfuscate(user.phone).slice(0, 15)
  user.newPhone = obfuscate(user.newPhone).slice(0, 15)
  user.passwordHash = undefined
  user.appMetadata = {}
  user.userMetadata = {}
  user.deletedAt = server.now()
  clearAllTokens(server, user)
  user.tokenHashes = {}
  saveUser(server, user)
  for (const identity of server.store.identities.find('user', user.id)) {
    server.store.identities.save({ ...identity, providerId: obfuscate(identity.providerId), identityData: {} })
  }
  for (const factor of server.store.factors.find('user', user.id)) deleteFactor(server.store, factor.id)
  for (const passkey of server.store.passkeys.find('user', user.id)) server.store.passkeys.delete(passkey.id)
  for (const session of server.store.sessions.find('user', user.id)) deleteSession(server.store, session.id)
}
