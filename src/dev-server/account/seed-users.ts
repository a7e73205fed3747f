import { hashPassword } from '../crypto/index.js'
import type { ServerState } from '../server-state.js'
import type { Metadata } from '../state/index.js'
import { readEmail, readPhone } from './identifiers.js'
import { createIdentity, createUser, isEmailTaken, isPhoneTaken, saveUser } from './users.js'

/** A person whom the server knows from the start. */
export interface SeedUser {
  readonly id?: string | undefined
  readonly email?: string | undefined
  readonly phone?: string | undefined
  readonly password?: string | undefined
  /** @default true */
  readonly emailConfirmed?: boolean | undefined
  /** @default true */
  readonly phoneConfirmed?: boolean | undefined
  readonly role?: string | undefined
  readonly userMetadata?: Metadata | undefined
  readonly appMetadata?: Metadata | undefined
  /** @default false */
  readonly banned?: boolean | undefined
}

const centuryMilliseconds = 100 * 365 * 24 * 60 * 60 * 1000

export function seedUsers(server: ServerState, users: readonly SeedUser[]): void {
  for (const user of users) seedUser(server, user)
}

function seedUser(server: ServerState, seed: SeedUser): void {
  const email = seed.email === undefined ? '' : readEmail(seed.email)
  const phone = seed.phone === undefined ? '' : readPhone(seed.phone)
  if (email === '' && phone === '') throw new TypeError('latchkey: each of `users` needs an email or a phone.')
  if (isEmailTaken(server, email) || isPhoneTaken(server, phone)) throw new TypeError(`latchkey: \`users\` has ${email || phone} twice.`)
  const providers = [...(email === '' ? [] : ['email']), ...(phone === '' ? [] : ['phone'])]
  const user = createUser(server, {
    id: seed.id,
    aud: server.config.jwtAud,
    role: seed.role,
    email,
    phone,
    passwordHash: seed.password === undefined ? undefined : hashPassword(server.random, seed.password),
    appMetadata: { provider: providers[0], providers, ...seed.appMetadata },
  })
  const isEmailConfirmed = email !== '' && seed.emailConfirmed !== false
  const isPhoneConfirmed = phone !== '' && seed.phoneConfirmed !== false
  const claims = { sub: user.id, email_verified: isEmailConfirmed, phone_verified: false }
  if (email !== '') createIdentity(server, user, { provider: 'email', providerId: user.id, identityData: { ...seed.userMetadata, ...claims, email } })
  if (phone !== '') createIdentity(server, user, { provider: 'phone', providerId: user.id, identityData: { ...seed.userMetadata, ...claims } })
  user.userMetadata = { ...(email === '' ? {} : { email }), ...claims, ...seed.userMetadata }
  if (isEmailConfirmed) user.emailConfirmedAt = user.createdAt
  if (isPhoneConfirmed) user.phoneConfirmedAt = user.createdAt
  if (seed.banned) user.bannedUntil = server.now() + centuryMilliseconds
  saveUser(server, user)
}
