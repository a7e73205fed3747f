import { expect, test } from 'vitest'
import { firstNewPasswordStep, nextNewPasswordStep, type NewPasswordEvent, type NewPasswordStep } from '../../../../src/flows/parts/new-password/new-password-steps.js'

test.each<[NewPasswordStep, NewPasswordEvent, NewPasswordStep]>([
  [firstNewPasswordStep(false), 'current-password-required', { name: 'choose', asksForCurrent: true, hasReturned: false }],
  [firstNewPasswordStep(true), 'second-factor-required', { name: 'second-factor', asksForCurrent: true }],
  [{ name: 'second-factor', asksForCurrent: true }, 'returned', { name: 'choose', asksForCurrent: true, hasReturned: true }],
  [{ name: 'choose', asksForCurrent: true, hasReturned: true }, 'submitted', { name: 'choose', asksForCurrent: true, hasReturned: true }],
  [firstNewPasswordStep(true), 'changed', { name: 'changed', asksForCurrent: true }],
  [{ name: 'changed', asksForCurrent: false }, 'submitted', { name: 'choose', asksForCurrent: false, hasReturned: false }],
])('%j and %s give %j', (step, event, next) => {
  expect(nextNewPasswordStep(step, event)).toEqual(next)
})
