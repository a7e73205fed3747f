import { randomUuid } from '../crypto/index.js'
import type { ServerState } from '../server-state.js'
import type { CredentialRecord, PasskeyRecord } from '../state/index.js'
import { toTimestamp } from '../timestamp.js'
import { authenticatorName } from './authenticator-names.js'

export function createPasskey({ store, random, now }: ServerState, userId: string, credential: CredentialRecord): PasskeyRecord {
  const passkey = { id: randomUuid(random), userId, createdAt: now(), credential, friendlyName: authenticatorName(credential.aaguid) }
  store.passkeys.save(passkey)
  return passkey
}

export function findPasskeys({ store }: ServerState, userId: string): readonly PasskeyRecord[] {
  return store.passkeys.find('user', userId)
}

export function renderPasskey({ id, friendlyName, createdAt, lastUsedAt }: PasskeyRecord): Record<string, unknown> {
  return {
    id,
    ...(friendlyName === '' ? {} : { friendly_name: friendlyName }),
    created_at: toTimestamp(createdAt),
    ...(lastUsedAt === undefined ? {} : { last_used_at: toTimestamp(lastUsedAt) }),
  }
}
