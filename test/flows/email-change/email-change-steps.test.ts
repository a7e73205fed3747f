import { describe, expect, it } from 'vitest'
import {
  emailChangeStep, firstEmailChangeProgress, nextEmailChangeProgress, type EmailChangeEvent, type EmailChangeProgress,
} from '../../../src/flows/email-change/email-change-steps.js'

const nothing = firstEmailChangeProgress(undefined)
const asked: EmailChangeProgress = { ...nothing, asked: 'ada@new.test', isJustSent: true }
const half: EmailChangeProgress = { ...asked, confirmed: 'ada@new.test' }
const returned: EmailChangeProgress = { ...asked, isEntering: true, hasReturned: true }
const given: EmailChangeProgress = { ...returned, hasGivenUp: true }

it.each<[EmailChangeProgress, EmailChangeEvent, EmailChangeProgress]>([
  [nothing, { type: 'sent', to: 'ada@new.test' }, asked],
  [nothing, { type: 'sent', to: 'ada@new.test', isJustSent: false }, { ...asked, isJustSent: false }],
  [asked, { type: 'half-confirmed', address: 'ada@new.test' }, half],
  [half, { type: 'sent-again' }, asked],
  [half, { type: 'sent', to: 'ada@newer.test' }, { ...asked, asked: 'ada@newer.test' }],
  [asked, { type: 'back' }, returned],
  [asked, { type: 'given-up' }, given],
  [given, { type: 'back' }, returned],
  [given, { type: 'sent', to: 'ada@new.test' }, asked],
  [nothing, { type: 'submitted' }, { ...nothing, isEntering: true }],
  [asked, { type: 'submitted' }, { ...asked, isEntering: true }],
])('%j and %j lead to %j', (progress, event, next) => {
  expect(nextEmailChangeProgress(progress, event)).toEqual(next)
})

describe('where a change of address stands', () => {
  const ada = { email: 'ada@example.test' }

  it.each([
    ['asks for an address where nothing is pending', nothing, ada, { name: 'address', hasReturned: false, hasGivenUp: false }],
    ['waits where a change is pending since another visit', firstEmailChangeProgress('ada@new.test'), { ...ada, new_email: 'ada@new.test' }, { name: 'sent', from: ada.email, to: 'ada@new.test', confirmed: null, isJustSent: false }],
    ['waits for one mail where there was no address before', asked, { new_email: 'ada@new.test' }, { name: 'sent', from: null, to: 'ada@new.test', confirmed: null, isJustSent: true }],
    ['waits for the other half', half, { ...ada, new_email: 'ada@new.test' }, { name: 'sent', from: ada.email, to: 'ada@new.test', confirmed: 'ada@new.test', isJustSent: true }],
    ['takes another address though a change is pending', returned, { ...ada, new_email: 'ada@new.test' }, { name: 'address', hasReturned: true, hasGivenUp: false }],
    ['says that the address stays', given, { ...ada, new_email: 'ada@new.test' }, { name: 'address', hasReturned: true, hasGivenUp: true }],
    ['is done once the person has the address', { ...asked, asked: 'Ada@New.test' }, { email: 'ada@new.test' }, { name: 'changed', to: 'ada@new.test' }],
    ['asks anew where a change was called off elsewhere', asked, ada, { name: 'address', hasReturned: false, hasGivenUp: false }],
  ])('%s', (_, progress, person, step) => {
    expect(emailChangeStep(progress, person)).toEqual(step)
  })
})
