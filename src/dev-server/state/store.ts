import { createExternalTables, deleteUserGrants, type ExternalTables } from './external-tables.js'
import type { ChallengeRecord, FactorRecord, PasskeyChallengeRecord, PasskeyRecord } from './factor-records.js'
import { createIndexedTable, type IndexedTable } from './indexed-table.js'
import type { FlowStateRecord, IdentityRecord, RefreshTokenRecord, SessionRecord, TokenPurpose, UserRecord } from './records.js'

/** A link or code that has been sent and not yet been used. */
export interface OneTimeTokenRecord {
  readonly userId: string
  readonly purpose: TokenPurpose
  readonly hash: string
}

/** Everything that one server remembers about people. */
export interface Store extends ExternalTables {
  readonly users: IndexedTable<UserRecord>
  readonly identities: IndexedTable<IdentityRecord>
  readonly sessions: IndexedTable<SessionRecord>
  readonly refreshTokens: IndexedTable<RefreshTokenRecord>
  readonly oneTimeTokens: IndexedTable<OneTimeTokenRecord>
  readonly flowStates: IndexedTable<FlowStateRecord>
  readonly factors: IndexedTable<FactorRecord>
  readonly challenges: IndexedTable<ChallengeRecord>
  readonly passkeys: IndexedTable<PasskeyRecord>
  readonly passkeyChallenges: IndexedTable<PasskeyChallengeRecord>
}


export function createStore(): Store {
  return {
    ...createExternalTables(),
    users: createIndexedTable<UserRecord>((user) => user.id, {
      // Single sign-on users may share an address with others and are never found by it.
      email: (user) => (user.email === '' || user.isSsoUser ? undefined : user.email),
      phone: (user) => (user.phone === '' ? undefined : user.phone),
      newPhone: (user) => (user.newPhone === '' ? undefined : user.newPhone),
    }),
    identities: createIndexedTable<IdentityRecord>((identity) => identity.id, {
      user: (identity) => identity.userId,
      provider: (identity) => providerKey(identity.provider, identity.providerId),
      email: (identity) => (typeof identity.identityData['email'] === 'string' ? identity.identityData['email'].toLowerCase() : undefined),
    }),
    sessions: createIndexedTable<SessionRecord>((session) => session.id, { user: (session) => session.userId }),
    refreshTokens: createIndexedTable<RefreshTokenRecord>((token) => token.token, { session: (token) => token.sessionId }),
    oneTimeTokens: createIndexedTable<OneTimeTokenRecord>((token) => `${token.userId} ${token.purpose}`, {
      hash: (token) => token.hash,
      user: (token) => token.userId,
    }),
    flowStates: createIndexedTable<FlowStateRecord>((flow) => flow.id, { authCode: (flow) => flow.authCode, user: (flow) => flow.userId }),
    factors: createIndexedTable<FactorRecord>((factor) => factor.id, { user: (factor) => factor.userId }),
    challenges: createIndexedTable<ChallengeRecord>((challenge) => challenge.id, { factor: (challenge) => challenge.factorId }),
    passkeys: createIndexedTable<PasskeyRecord>((passkey) => passkey.id, {
      user: (passkey) => passkey.userId,
      credential: (passkey) => passkey.credential.id,
    }),
    passkeyChallenges: createIndexedTable<PasskeyChallengeRecord>((challenge) => challenge.id, {}),
  }
}

export function providerKey(provider: string, providerId: string): string {
  return `${provider} ${providerId}`
}

export function deleteSession(store: Store, sessionId: string): void {
  for (const token of store.refreshTokens.find('session', sessionId)) store.refreshTokens.delete(token.token)
  store.sessions.delete(sessionId)
}

export function deleteUser(store: Store, userId: string): void {
  for (const session of store.sessions.find('user', userId)) deleteSession(store, session.id)
  for (const identity of store.identities.find('user', userId)) store.identities.delete(identity.id)
  for (const token of store.oneTimeTokens.find('user', userId)) store.oneTimeTokens.delete(`${token.userId} ${token.purpose}`)
  for (const flow of store.flowStates.find('user', userId)) store.flowStates.delete(flow.id)
  deleteUserGrants(store, userId)
  for (const factor of store.factors.find('user', userId)) deleteFactor(store, factor.id)
  for (const passkey of store.passkeys.find('user', userId)) store.passkeys.delete(passkey.id)
  store.users.delete(userId)
}

export function deleteFactor(store: Store, factorId: string): void {
  for (const challenge of store.challenges.find('factor', factorId)) store.challenges.delete(challenge.id)
  store.factors.delete(factorId)
}
