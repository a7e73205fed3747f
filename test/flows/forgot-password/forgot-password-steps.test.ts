import { expect, test } from 'vitest'
import { firstForgotPasswordStep, nextForgotPasswordStep, type ForgotPasswordEvent, type ForgotPasswordStep } from '../../../src/flows/forgot-password/forgot-password-steps.js'

const sent: ForgotPasswordStep = { name: 'sent', email: 'ada@example.test' }

test.each<[ForgotPasswordStep, ForgotPasswordEvent, ForgotPasswordStep]>([
  [firstForgotPasswordStep, { type: 'sent', email: 'ada@example.test' }, sent],
  [sent, { type: 'back' }, { name: 'address', hasReturned: true }],
  [sent, { type: 'code-redeemed' }, { name: 'new-password' }],
  [{ name: 'new-password' }, { type: 'back' }, { name: 'new-password' }],
  [firstForgotPasswordStep, { type: 'back' }, firstForgotPasswordStep],
])('%j and %j give %j', (step, event, next) => {
  expect(nextForgotPasswordStep(step, event)).toEqual(next)
})
