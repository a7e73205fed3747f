import { describe, expect, it } from 'vitest'
import { firstSignUpStep, nextSignUpStep, type SignUpEvent, type SignUpStep } from '../../../src/flows/sign-up/sign-up-steps.js'

const recipient = { phone: '+4915123456789' }
const sent: SignUpStep = { name: 'sent', recipient }
const returned: SignUpStep = { name: 'details', hasReturned: true }

describe('the steps of signing up', () => {
  it.each<[SignUpStep, SignUpEvent, SignUpStep]>([
    [firstSignUpStep, { type: 'confirmation-required', recipient }, sent],
    [firstSignUpStep, { type: 'back' }, firstSignUpStep],
    [sent, { type: 'back' }, returned],
    [sent, { type: 'confirmation-required', recipient: { email: 'a@b.test' } }, { name: 'sent', recipient: { email: 'a@b.test' } }],
    [returned, { type: 'confirmation-required', recipient }, sent],
  ])('%o, %o → %o', (step, event, next) => {
    expect(nextSignUpStep(step, event)).toEqual(next)
  })
})
