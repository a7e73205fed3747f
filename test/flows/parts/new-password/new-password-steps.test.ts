import { expect, test } from 'vitest'
import { firstNewPasswordStep, nextNewPasswordStep, type NewPasswordEvent, type NewPasswordStep } from '../../../../src/flows/parts/new-password/new-password-steps.js'

test.each<[NewPasswordStep, NewPasswordEvent, NewPasswordStep]>([
  [firstNewPasswordStep(false), 'current-password-required', { name: 'choose', asksForCurrent: true }],
  [firstNewPasswordStep(true), 'changed', { name: 'changed', asksForCurrent: true }],
  [{ name: 'changed', asksForCurrent: false }, 'submitted', { name: 'choose', asksForCurrent: false }],
])('%j and %s give %j', (step, event, next) => {
  expect(nextNewPasswordStep(step, event)).toEqual(next)
})
