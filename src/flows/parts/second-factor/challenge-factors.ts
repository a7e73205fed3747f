import type { Factor } from '../../../core/index.js'

/** The kinds of second factor that a person can be asked for. */
export type ChallengeFactorType = 'totp' | 'phone' | 'webauthn'

/** A second factor that is set up. */
export type ChallengeFactor = Factor<ChallengeFactorType, 'verified'> & { readonly phone?: string }

/** The factors that a person can be asked for, the one that was used last first. */
export function challengeFactors(factors: readonly Factor[]): readonly ChallengeFactor[] {
  return factors.filter(canBeAsked).sort((one, other) => lastUse(other) - lastUse(one))
}

function canBeAsked(factor: Factor): factor is ChallengeFactor {
  return factor.status === 'verified' && (factor.factor_type === 'totp' || factor.factor_type === 'phone' || factor.factor_type === 'webauthn')
}

const lastUse = ({ last_challenged_at: usedAt }: Factor) => (usedAt ? Date.parse(usedAt) : 0)
