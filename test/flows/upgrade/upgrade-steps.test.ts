import { describe, expect, it } from 'vitest'
import { firstUpgradeProgress, nextUpgradeProgress, upgradeStep, type UpgradeEvent, type UpgradeProgress } from '../../../src/flows/upgrade/upgrade-steps.js'

const address: UpgradeProgress = { name: 'address', identifier: 'email', hasReturned: false }
const sent: UpgradeProgress = { name: 'sent', recipient: { email: 'guest@example.test' }, resendAfter: undefined }
const sentToPhone: UpgradeProgress = { name: 'sent', recipient: { phone: '+4915123456789' }, resendAfter: 12 }

it.each<[UpgradeProgress, UpgradeEvent, UpgradeProgress]>([
  [address, { type: 'use-identifier', identifier: 'phone' }, { name: 'address', identifier: 'phone', hasReturned: true }],
  [address, { type: 'sent', recipient: { email: 'guest@example.test' } }, sent],
  [address, { type: 'sent', recipient: { phone: '+4915123456789' }, resendAfter: 12 }, sentToPhone],
  [address, { type: 'kept' }, { name: 'done' }],
  [address, { type: 'back' }, address],
  [sent, { type: 'back' }, { name: 'address', identifier: 'email', hasReturned: true }],
  [sentToPhone, { type: 'back' }, { name: 'address', identifier: 'phone', hasReturned: true }],
  [sent, { type: 'kept' }, { name: 'done' }],
  [{ name: 'done' }, { type: 'finished' }, { name: 'finished' }],
  [{ name: 'finished' }, { type: 'kept' }, { name: 'finished' }],
])('%j and %j lead to %j', (progress, event, next) => {
  expect(nextUpgradeProgress(progress, event)).toEqual(next)
})

describe('what a person sees', () => {
  const of = (progress: UpgradeProgress, isGuest: boolean, offersPassword = true) => upgradeStep(progress, { isGuest, offersPassword }).name

  it('begins with the address for a guest, and with a word for anybody else', () => {
    expect(of(firstUpgradeProgress('email'), true)).toBe('address')
    expect(of(firstUpgradeProgress('email'), false)).toBe('not-guest')
  })

  it('goes on by itself where the link has been opened in another tab', () => {
    expect(of(sent, true)).toBe('sent')
    expect(of(sent, false)).toBe('password')
    expect(of(sent, false, false)).toBe('done')
  })

  it('ends with a password where one is offered, and without one where none is wanted', () => {
    expect(of({ name: 'done' }, false)).toBe('password')
    expect(of({ name: 'done' }, false, false)).toBe('done')
    expect(of({ name: 'finished' }, false)).toBe('done')
  })
})
