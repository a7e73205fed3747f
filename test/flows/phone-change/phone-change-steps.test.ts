import { describe, expect, it } from 'vitest'
import {
  firstPhoneChangeProgress, nextPhoneChangeProgress, phoneChangeStep, type PhoneChangeEvent, type PhoneChangeProgress,
} from '../../../src/flows/phone-change/phone-change-steps.js'

const digits = '4915123456789'
const nothing = firstPhoneChangeProgress(undefined)
const asked: PhoneChangeProgress = { ...nothing, asked: digits, channel: 'whatsapp', isJustSent: true }
const returned: PhoneChangeProgress = { ...asked, isEntering: true, hasReturned: true }

it.each<[PhoneChangeProgress, PhoneChangeEvent, PhoneChangeProgress]>([
  [nothing, { type: 'sent', to: `+${digits}`, channel: 'whatsapp' }, asked],
  [nothing, { type: 'sent', to: `+${digits}`, channel: undefined, isJustSent: false }, { ...asked, channel: undefined, isJustSent: false }],
  [asked, { type: 'back' }, returned],
  [returned, { type: 'sent', to: `+${digits}`, channel: 'whatsapp' }, asked],
  [nothing, { type: 'submitted' }, { ...nothing, isEntering: true }],
  [asked, { type: 'submitted' }, { ...asked, isEntering: true }],
])('%j and %j lead to %j', (progress, event, next) => {
  expect(nextPhoneChangeProgress(progress, event)).toEqual(next)
})

describe('where a change of number stands', () => {
  it.each([
    ['asks for a number where nothing is pending', nothing, {}, { name: 'number', hasReturned: false }],
    ['waits where a change is pending since another visit', firstPhoneChangeProgress(digits), { phone: '491', new_phone: digits }, { name: 'sent', from: '+491', to: `+${digits}`, channel: undefined, isJustSent: false }],
    ['waits where there was no number before', asked, { new_phone: digits }, { name: 'sent', from: null, to: `+${digits}`, channel: 'whatsapp', isJustSent: true }],
    ['takes another number though a change is pending', returned, { new_phone: digits }, { name: 'number', hasReturned: true }],
    ['is done once the person has the number', asked, { phone: digits }, { name: 'changed', to: `+${digits}` }],
    ['asks anew where a change was called off elsewhere', asked, { phone: '491' }, { name: 'number', hasReturned: false }],
  ])('%s', (_, progress, person, step) => {
    expect(phoneChangeStep(progress, person)).toEqual(step)
  })
})
