import { describe, expect, it } from 'vitest'
import { noNote, type ChangeNote } from '../../../src/flows/email-change/change-notes.js'
import {
  emailChangeStep, firstEmailChangeProgress, nextEmailChangeProgress, type EmailChangeEvent, type EmailChangeProgress,
} from '../../../src/flows/email-change/email-change-steps.js'

const nothing = firstEmailChangeProgress(undefined)
const asked: EmailChangeProgress = { ...nothing, asked: 'ada@new.test', isJustSent: true }
const returned: EmailChangeProgress = { ...asked, isEntering: true, hasReturned: true }
const given: EmailChangeProgress = { ...returned, hasGivenUp: true }

it.each<[EmailChangeProgress, EmailChangeEvent, EmailChangeProgress]>([
  [nothing, { type: 'sent', to: 'ada@new.test' }, asked],
  [nothing, { type: 'sent', to: 'ada@new.test', isJustSent: false }, { ...asked, isJustSent: false }],
  [asked, { type: 'sent', to: 'ada@newer.test' }, { ...asked, asked: 'ada@newer.test' }],
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
  const pending = { ...ada, new_email: 'ada@new.test' }
  const sent = { name: 'sent', from: ada.email, to: 'ada@new.test', isHalfConfirmed: false, confirmed: null, isJustSent: true }
  const half = (confirmed: ChangeNote['confirmed']): ChangeNote => ({ ...noNote, confirmed })
  const givenUp: ChangeNote = { ...noNote, hasGivenUp: true }

  it.each([
    ['asks for an address where nothing is pending', nothing, noNote, ada, { name: 'address', hasReturned: false, hasGivenUp: false }],
    ['waits where a change is pending since another visit', firstEmailChangeProgress('ada@new.test'), noNote, pending, { ...sent, isJustSent: false }],
    ['waits for one mail where there was no address before', asked, noNote, { new_email: 'ada@new.test' }, { ...sent, from: null }],
    ['waits for the old half', asked, half('new'), pending, { ...sent, isHalfConfirmed: true, confirmed: 'ada@new.test' }],
    ['waits for the new half', asked, half('old'), pending, { ...sent, isHalfConfirmed: true, confirmed: ada.email }],
    ['waits for the other half, whichever it is', asked, half('one'), pending, { ...sent, isHalfConfirmed: true }],
    ['takes another address though a change is pending', returned, noNote, pending, { name: 'address', hasReturned: true, hasGivenUp: false }],
    ['says that the address stays', given, givenUp, pending, { name: 'address', hasReturned: true, hasGivenUp: true }],
    ['asks anew where the change was given up on another visit', firstEmailChangeProgress('ada@new.test'), givenUp, pending, { name: 'address', hasReturned: false, hasGivenUp: false }],
    ['is done once the person has the address', { ...asked, asked: 'Ada@New.test' }, noNote, { email: 'ada@new.test' }, { name: 'changed', to: 'ada@new.test' }],
    ['asks anew where a change was called off elsewhere', asked, noNote, ada, { name: 'address', hasReturned: false, hasGivenUp: false }],
  ])('%s', (_, progress, note, person, step) => {
    expect(emailChangeStep(progress, note, person)).toEqual(step)
  })
})
