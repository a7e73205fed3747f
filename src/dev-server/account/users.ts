import { randomUuid } from '../crypto/index.js'
import { duplicateKey } from '../http-error.js'
import type { ServerState } from '../server-state.js'
import { providerKey, type IdentityRecord, type Metadata, type UserRecord } from '../state/index.js'

interface NewUser {
  readonly id?: string | undefined
  readonly aud: string
  readonly role?: string | undefined
  readonly email?: string | undefined
  readonly phone?: string | undefined
  readonly passwordHash?: string | undefined
  readonly isAnonymous?: boolean
  readonly isSsoUser?: boolean
  readonly appMetadata?: Metadata
  readonly userMetadata?: Metadata
}

/** Adds a user; an address or number that somebody has already, perhaps for another audience, breaks the database's rule. */
export function createUser(server: ServerState, input: NewUser): UserRecord {
  const { email = '', phone = '' } = input
  if (email !== '' && !input.isSsoUser && server.store.users.find('email', email).length > 0) throw duplicateKey('users_email_partial_key', `(email)=(${email})`)
  if (phone !== '' && server.store.users.find('phone', phone).length > 0) throw duplicateKey('users_phone_key', `(phone)=(${phone})`)
  const now = server.now()
  const user: UserRecord = {
    id: input.id ?? randomUuid(server.random),
    aud: input.aud,
    role: input.role ?? server.config.jwtDefaultGroupName,
    email,
    phone,
    passwordHash: input.passwordHash,
    isAnonymous: input.isAnonymous ?? false,
    isSsoUser: input.isSsoUser ?? false,
    appMetadata: sortKeys(input.appMetadata ?? {}),
    userMetadata: sortKeys(input.userMetadata ?? {}),
    createdAt: now,
    updatedAt: now,
    newEmail: '',
    newPhone: '',
    emailChangeHalfConfirmed: false,
    tokenHashes: {},
  }
  server.store.users.save(user)
  return user
}

export function saveUser(server: ServerState, user: UserRecord): void {
  user.updatedAt = server.now()
  server.store.users.save(user)
}

export function findUserByEmail({ store }: ServerState, email: string, aud: string): UserRecord | undefined {
  return email === '' ? undefined : store.users.find('email', email.toLowerCase()).find((user) => user.aud === aud)
}

export function findUserByPhone({ store }: ServerState, phone: string, aud: string): UserRecord | undefined {
  return phone === '' ? undefined : store.users.find('phone', phone).find((user) => user.aud === aud)
}

/** Whether an address belongs to another user, or to an identity of one. */
export function isEmailTaken({ store }: ServerState, email: string, exceptUserId?: string): boolean {
  const users = store.users.find('email', email).map((user) => user.id)
  const owners = store.identities.find('email', email).filter((identity) => !identity.provider.startsWith('sso:')).map((identity) => identity.userId)
  return [...users, ...owners].some((id) => id !== exceptUserId)
}

export function isPhoneTaken({ store }: ServerState, phone: string, exceptUserId?: string): boolean {
  return store.users.find('phone', phone).some((user) => user.id !== exceptUserId)
}

export function isBanned(server: ServerState, user: UserRecord): boolean {
  return user.bannedUntil !== undefined && user.bannedUntil > server.now()
}

interface NewIdentity {
  readonly provider: string
  readonly providerId: string
  readonly identityData: Metadata
}

export function createIdentity(server: ServerState, user: UserRecord, input: NewIdentity): IdentityRecord {
  const now = server.now()
  const identity = {
    ...input,
    id: randomUuid(server.random),
    userId: user.id,
    identityData: sortKeys(input.identityData),
    createdAt: now,
    updatedAt: now,
    lastSignInAt: now,
  }
  server.store.identities.save(identity)
  return identity
}

/** The identity of a provider that knows the person by this id; for `email` and `phone` that is the user's own id. */
export function findIdentity({ store }: ServerState, provider: string, providerId: string): IdentityRecord | undefined {
  return store.identities.find('provider', providerKey(provider, providerId))[0]
}

export function updateIdentityData(server: ServerState, identity: IdentityRecord, change: Metadata): void {
  identity.identityData = sortKeys({ ...identity.identityData, ...change })
  identity.updatedAt = server.now()
  server.store.identities.save(identity)
}

/** Merges at the top level; null removes a key. */
export function mergeMetadata(current: Metadata, change: Metadata): Metadata {
  return sortKeys(Object.fromEntries(Object.entries({ ...current, ...change }).filter(([, value]) => value !== null)))
}

/** `app_metadata.providers` says which identities a user has, in the order in which they came. */
export function updateProviders(server: ServerState, user: UserRecord): void {
  const providers = [...new Set(server.store.identities.find('user', user.id).map((identity) => identity.provider))]
  user.appMetadata = sortKeys({ ...user.appMetadata, ...(providers[0] === undefined ? {} : { provider: providers[0] }), providers })
  saveUser(server, user)
}

/** Go writes the keys of a map in order. */
export function sortKeys(metadata: Metadata): Metadata {
  return Object.fromEntries(Object.entries(metadata).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, sortValue(value)]))
}

function sortValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortValue)
  // SAFETY: an object that is neither null nor an array has string keys.
  return typeof value === 'object' && value !== null ? sortKeys(value as Metadata) : value
}
