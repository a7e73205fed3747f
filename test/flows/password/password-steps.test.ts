import { describe, expect, it } from 'vitest'
import { firstPasswordStep, nextPasswordStep, type PasswordEvent, type PasswordStep } from '../../../src/flows/password/password-steps.js'

const recipient = { email: 'ada@example.test' }
const confirm: PasswordStep = { name: 'confirm', recipient, resendAfter: undefined }
const returned: PasswordStep = { name: 'credentials', hasReturned: true }

describe('the steps of signing in with a password', () => {
  it.each<[PasswordStep, PasswordEvent, PasswordStep]>([
    [firstPasswordStep, { type: 'confirmation-sent', recipient }, confirm],
    [firstPasswordStep, { type: 'confirmation-sent', recipient, resendAfter: 42 }, { name: 'confirm', recipient, resendAfter: 42 }],
    [firstPasswordStep, { type: 'back' }, firstPasswordStep],
    [confirm, { type: 'back' }, returned],
    [returned, { type: 'back' }, returned],
    [returned, { type: 'confirmation-sent', recipient }, confirm],
  ])('%o, %o → %o', (step, event, next) => {
    expect(nextPasswordStep(step, event)).toEqual(next)
  })
})
