import { expect, test } from 'vitest'
import { challengeFactors } from '../../../../src/flows/parts/second-factor/challenge-factors.js'
import { firstMfaChallengeStep, nextMfaChallengeStep, type MfaChallengeEvent, type MfaChallengeStep } from '../../../../src/flows/parts/second-factor/mfa-challenge-steps.js'

const chosen: MfaChallengeStep = { name: 'answer', factorId: 'phone', challengeId: null, hasChosen: true }

test.each<[MfaChallengeStep, MfaChallengeEvent, MfaChallengeStep]>([
  [firstMfaChallengeStep, { type: 'choose-another' }, { name: 'choose' }],
  [{ name: 'choose' }, { type: 'chosen', factorId: 'phone' }, chosen],
  [chosen, { type: 'code-sent', factorId: 'phone', challengeId: 'one' }, { ...chosen, challengeId: 'one' }],
  [{ ...chosen, challengeId: 'one' }, { type: 'code-sent', factorId: 'phone', challengeId: 'two' }, { ...chosen, challengeId: 'two' }],
  [firstMfaChallengeStep, { type: 'code-sent', factorId: 'phone', challengeId: 'one' }, { name: 'answer', factorId: 'phone', challengeId: 'one', hasChosen: false }],
  [{ name: 'choose' }, { type: 'code-sent', factorId: 'phone', challengeId: 'late' }, { name: 'choose' }],
  [{ ...chosen, challengeId: 'one' }, { type: 'chosen', factorId: 'totp' }, { ...chosen, factorId: 'totp' }],
])('%j and %j give %j', (step, event, next) => {
  expect(nextMfaChallengeStep(step, event)).toEqual(next)
})

test('asks first for the factor that was used last, and for none that is not set up', () => {
  const factor = { created_at: '', updated_at: '', status: 'verified' as const }
  expect(challengeFactors([
    { ...factor, id: 'never', factor_type: 'totp' },
    { ...factor, id: 'long-ago', factor_type: 'phone', last_challenged_at: '2025-01-01T00:00:00Z' },
    { ...factor, id: 'lately', factor_type: 'webauthn', last_challenged_at: '2026-01-01T00:00:00Z' },
    { ...factor, id: 'unfinished', factor_type: 'totp', status: 'unverified', last_challenged_at: '2026-02-01T00:00:00Z' },
    { ...factor, id: 'codes', factor_type: 'recovery_code' },
  ]).map(({ id }) => id)).toEqual(['lately', 'long-ago', 'never'])
})
