import { expect, it } from 'vitest'
import { firstRedirectNoticeStep, nextRedirectNoticeStep, type RedirectNoticeEvent, type RedirectNoticeStep } from '../../../src/flows/redirect-outcome/redirect-notice-steps.js'

const [notice, ask, sent]: RedirectNoticeStep[] = [firstRedirectNoticeStep, { name: 'ask' }, { name: 'sent', email: 'ada@example.test' }]

it.each<[RedirectNoticeStep | undefined, RedirectNoticeEvent, RedirectNoticeStep | undefined]>([
  [notice, { type: 'new-mail-wanted' }, ask],
  [ask, { type: 'new-mail-wanted' }, ask],
  [ask, { type: 'mail-sent', email: 'ada@example.test' }, sent],
  [notice, { type: 'mail-sent', email: 'ada@example.test' }, notice],
  [sent, { type: 'back' }, ask],
  [ask, { type: 'back' }, { name: 'notice', hasReturned: true }],
])('%o after %o is %o', (step = firstRedirectNoticeStep, event, expected) => {
  expect(nextRedirectNoticeStep(step, event)).toEqual(expected)
})
