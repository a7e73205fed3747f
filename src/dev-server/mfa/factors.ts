import { randomUuid } from '../crypto/index.js'
import type { ServerState } from '../server-state.js'
import { deleteFactor, type FactorRecord } from '../state/index.js'

type FactorType = FactorRecord['type']

/** How a session proves a second factor of each type, as in the token's `amr`. */
export const factorMethods: Readonly<Record<FactorType, string>> = { totp: 'totp', phone: 'mfa/phone', webauthn: 'mfa/webauthn' }

interface NewFactor {
  readonly type: FactorType
  readonly friendlyName: string
  readonly phone?: string
  readonly secret?: string
}

export function createFactor({ store, random, now }: ServerState, userId: string, input: NewFactor): FactorRecord {
  const at = now()
  const factor: FactorRecord = { phone: '', ...input, id: randomUuid(random), userId, status: 'unverified', createdAt: at, updatedAt: at }
  store.factors.save(factor)
  return factor
}

export function saveFactor({ store, now }: ServerState, factor: FactorRecord): void {
  factor.updatedAt = now()
  store.factors.save(factor)
}

export function findFactors({ store }: ServerState, userId: string): readonly FactorRecord[] {
  return store.factors.find('user', userId)
}

export function hasVerifiedFactor(server: ServerState, userId: string): boolean {
  return findFactors(server, userId).some((factor) => factor.status === 'verified')
}

/** Forgets what was begun and given up: factors that nobody ever tried to verify in time. */
export function deleteAbandonedFactors({ store, config, now }: ServerState): void {
  const oldest = now() - Math.max(config.mfaFactorExpiryDuration, 300) * 1000
  for (const factor of [...store.factors.all()]) {
    const isAbandoned = factor.status === 'unverified' && factor.createdAt < oldest && store.challenges.find('factor', factor.id).length === 0
    if (isAbandoned) deleteFactor(store, factor.id)
  }
}

export function deleteUnverifiedFactors(server: ServerState, userId: string, type: FactorType): void {
  for (const factor of findFactors(server, userId)) {
    if (factor.status === 'unverified' && factor.type === type) deleteFactor(server.store, factor.id)
  }
}

/** Removes a factor; sessions that it lifted are back to what they proved otherwise. */
export function removeFactor(server: ServerState, factor: FactorRecord): void {
  deleteFactor(server.store, factor.id)
  for (const session of server.store.sessions.find('user', factor.userId)) {
    if (session.factorId !== factor.id) continue
    session.methods = session.methods.filter(({ method }) => method !== factorMethods[factor.type])
    session.aal = session.methods.some(({ method }) => Object.values(factorMethods).includes(method)) ? 'aal2' : 'aal1'
    session.factorId = undefined
    server.store.sessions.save(session)
  }
}
