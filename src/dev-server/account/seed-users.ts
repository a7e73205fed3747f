import { parseDuration } from '../config/index.js'
import { hashPassword, randomBytes, randomUuid } from '../crypto/index.js'
import type { ServerState } from '../server-state.js'
import type { UserRecord } from '../state/index.js'
import { checkSeedUsers } from './check-seed-users.js'
import { readEmail, readPhone } from './identifiers.js'
import type { SeedFactor, SeedUser } from './seed-user.js'
import { createIdentity, createUser, findIdentity, isEmailTaken, isPhoneTaken, saveUser, updateProviders } from './users.js'

const centuryMilliseconds = 100 * 365 * 24 * 60 * 60 * 1000
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Adds the people of a list, all of them or, when one is wrong, none. */
export function seedUsers(server: ServerState, users: readonly SeedUser[], name = 'users'): void {
  checkSeedUsers(users, name).forEach((user, index) => { seedUser(server, user, `${name}[${String(index)}]`) })
}

function seedUser(server: ServerState, seed: SeedUser, at: string): void {
  const { email, phone } = readAddresses(server, seed, at)
  if (seed.id !== undefined && server.store.users.get(seed.id.toLowerCase())) throw new TypeError(`latchkey: ${at}.id is another person's already.`)
  const user = createUser(server, {
    id: seed.id?.toLowerCase(),
    aud: server.config.jwtAud,
    role: seed.role,
    email,
    phone,
    passwordHash: seed.password === undefined ? undefined : hashPassword(server.random, seed.password),
    isAnonymous: seed.anonymous ?? false,
    appMetadata: { ...seed.appMetadata },
  })
  addIdentities(server, user, { seed, at })
  for (const factor of seed.factors ?? []) addFactor(server, user, factor)
  if (email !== '' && seed.emailConfirmed !== false) user.emailConfirmedAt = user.createdAt
  if (phone !== '' && seed.phoneConfirmed !== false) user.phoneConfirmedAt = user.createdAt
  if (seed.banned) user.bannedUntil = server.now() + (typeof seed.banned === 'string' ? (parseDuration(seed.banned) ?? 0) * 1000 : centuryMilliseconds)
  if (!user.isAnonymous) updateProviders(server, user)
  saveUser(server, user)
}

function readAddresses(server: ServerState, seed: SeedUser, at: string): { email: string; phone: string } {
  const email = seed.email === undefined ? '' : readAddress(seed.email, { read: readEmail, at: `${at}.email` })
  const phone = seed.phone === undefined ? '' : readAddress(seed.phone, { read: readPhone, at: `${at}.phone` })
  if (seed.anonymous ? email !== '' || phone !== '' : email === '' && phone === '') {
    throw new TypeError(`latchkey: ${at} needs ${seed.anonymous ? 'neither an email nor a phone, being anonymous' : 'an email or a phone'}.`)
  }
  if (isEmailTaken(server, email) || isPhoneTaken(server, phone)) throw new TypeError(`latchkey: ${at} has ${email || phone}, which another person has already.`)
  return { email, phone }
}

function readAddress(value: string, { read, at }: { read: (value: string) => string; at: string }): string {
  try {
    return read(value)
  } catch (error) {
    throw new TypeError(`latchkey: ${at} is not valid: ${error instanceof Error ? error.message : String(error)}.`, { cause: error })
  }
}

function addIdentities(server: ServerState, user: UserRecord, { seed, at }: { seed: SeedUser; at: string }): void {
  const claims = { sub: user.id, email_verified: user.email !== '' && seed.emailConfirmed !== false, phone_verified: false }
  const hasAddress = user.email !== '' || user.phone !== ''
  if (user.email !== '') createIdentity(server, user, { provider: 'email', providerId: user.id, identityData: { ...seed.userMetadata, ...claims, email: user.email } })
  if (user.phone !== '') createIdentity(server, user, { provider: 'phone', providerId: user.id, identityData: { ...seed.userMetadata, ...claims } })
  for (const { provider, id = randomUuid(server.random), data } of seed.identities ?? []) {
    if (findIdentity(server, provider, id)) throw new TypeError(`latchkey: ${at} has an identity of ${provider} that another person has already.`)
    const own = user.email === '' ? {} : { email: user.email, email_verified: true }
    createIdentity(server, user, { provider, providerId: id, identityData: { ...own, provider_id: id, sub: id, ...data } })
  }
  user.userMetadata = { ...(user.email === '' ? {} : { email: user.email }), ...(hasAddress ? claims : {}), ...seed.userMetadata }
}

function addFactor(server: ServerState, user: UserRecord, { type, friendlyName = '', secret, phone, verified = true }: SeedFactor): void {
  const now = server.now()
  server.store.factors.save({
    id: randomUuid(server.random),
    userId: user.id,
    type,
    friendlyName,
    status: verified ? 'verified' : 'unverified',
    createdAt: now,
    updatedAt: now,
    phone: type === 'phone' ? readPhone(phone ?? user.phone) : '',
    ...(type === 'totp' ? { secret: secret ?? randomSecret(server) } : {}),
  })
}

function randomSecret({ random }: ServerState): string {
  return Array.from(randomBytes(random, 32), (byte) => base32.charAt(byte & 31)).join('')
}
