import { expect, test } from 'vitest'
import { firstMagicLinkStep, nextMagicLinkStep, type MagicLinkEvent, type MagicLinkStep } from '../../../src/flows/magic-link/magic-link-steps.js'

const sent: MagicLinkStep = { name: 'sent', email: 'ada@example.test' }

test.each<[MagicLinkStep, MagicLinkEvent, MagicLinkStep]>([
  [firstMagicLinkStep, { type: 'sent', email: 'ada@example.test' }, sent],
  [sent, { type: 'back' }, { name: 'address', hasReturned: true }],
  [sent, { type: 'sent', email: 'grace@example.test' }, { name: 'sent', email: 'grace@example.test' }],
  [firstMagicLinkStep, { type: 'back' }, firstMagicLinkStep],
])('%j and %j give %j', (step, event, next) => {
  expect(nextMagicLinkStep(step, event)).toEqual(next)
})
