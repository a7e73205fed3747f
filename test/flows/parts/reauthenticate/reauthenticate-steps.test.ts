import { expect, test } from 'vitest'
import {
  firstReauthenticateStep, nextReauthenticateStep, type ReauthenticateEvent, type ReauthenticateStep,
} from '../../../../src/flows/parts/reauthenticate/reauthenticate-steps.js'

const recipient = { email: 'ada@example.test' }

test.each<[ReauthenticateStep, ReauthenticateEvent, ReauthenticateStep]>([
  [firstReauthenticateStep, { type: 'sent', recipient }, { name: 'sent', recipient, resendAfter: undefined }],
  [firstReauthenticateStep, { type: 'sent', recipient, resendAfter: 12 }, { name: 'sent', recipient, resendAfter: 12 }],
  [{ name: 'sent', recipient, resendAfter: undefined }, { type: 'back' }, { name: 'ask', hasReturned: true }],
  [firstReauthenticateStep, { type: 'back' }, firstReauthenticateStep],
])('%j and %j give %j', (step, event, next) => {
  expect(nextReauthenticateStep(step, event)).toEqual(next)
})
