import { expect, test } from 'vitest'
import { firstOtpStep, nextOtpStep, type OtpEvent, type OtpStep } from '../../../src/flows/otp/otp-steps.js'

const recipient = { phone: '+4915123456789' }
const sent: OtpStep = { name: 'sent', recipient, channel: 'whatsapp' }

test.each<[OtpStep, OtpEvent, OtpStep]>([
  [firstOtpStep('phone'), { type: 'sent', recipient, channel: 'whatsapp' }, sent],
  [firstOtpStep('phone'), { type: 'use-identifier', identifier: 'email' }, { name: 'address', identifier: 'email', hasReturned: true }],
  [firstOtpStep('phone'), { type: 'back' }, firstOtpStep('phone')],
  [sent, { type: 'back' }, { name: 'address', identifier: 'phone', hasReturned: true }],
  [{ name: 'sent', recipient: { email: 'ada@example.test' }, channel: undefined }, { type: 'back' }, { name: 'address', identifier: 'email', hasReturned: true }],
])('%j and %j give %j', (step, event, next) => {
  expect(nextOtpStep(step, event)).toEqual(next)
})
