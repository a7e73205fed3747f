import { en } from '../../../src/i18n/index.js'
import type { RedirectIntent, RedirectOutcome } from 'latchkey/core'
import { describe, expect, it } from 'vitest'
import { intentOf, noticeContent } from '../../../src/flows/redirect-outcome/redirect-notice-content.js'

const intents: (RedirectIntent | null)[] = ['sign-in', 'sign-up', 'recovery', 'invite', 'link-identity', 'email-change', null]
const every: RedirectOutcome[] = [
  ...intents.flatMap((intent): RedirectOutcome[] => [
    { kind: 'error', code: 'access_denied', description: '', intent },
    { kind: 'link-expired', code: 'otp_expired', description: '', intent },
    { kind: 'link-expired', code: 'flow_state_expired', description: '', intent },
    { kind: 'link-opened-elsewhere', intent },
  ]),
  ...['signup', 'invite', 'magiclink', 'recovery', 'email_change', 'email'].map((type): RedirectOutcome => ({ kind: 'needs-click', tokenHash: 'hash', type })),
  { kind: 'email-change-half-confirmed' },
]

describe('what is said of a redirect', () => {
  it.each(every)('$kind $code $intent $type has words, and a way on', (outcome) => {
    const { title, text, ways } = noticeContent(outcome)
    expect(en.redirect[title]).toBeTypeOf('string')
    expect(text === null ? outcome.kind : en.redirect[text]).toBeTypeOf('string')
    expect(ways.length).toBeGreaterThan(0)
  })

  it.each([
    ['recovery', 'flow_state_expired', { title: 'expiredTitle', newMail: 'recovery' }],
    ['sign-up', 'flow_state_expired', { title: 'confirmedTitle', ways: ['sign-in'] }],
    ['email-change', 'flow_state_expired', { title: 'changedTitle', ways: ['sign-in'] }],
    ['recovery', 'otp_expired', { ways: ['new-mail', 'sign-in'], newMail: 'recovery' }],
    ['sign-up', 'otp_expired', { ways: ['new-mail', 'sign-in'], newMail: 'sign-up' }],
    ['email-change', 'otp_expired', { ways: ['new-mail', 'sign-in'], newMail: 'email-change' }],
    ['invite', 'otp_expired', { title: 'inviteExpiredTitle', ways: ['sign-in'] }],
    [null, 'otp_expired', { ways: ['new-mail', 'sign-in'], newMail: 'sign-in' }],
  ] as const)('G31: %s, %s', (intent, code, expected) => {
    expect(noticeContent({ kind: 'link-expired', code, description: '', intent })).toMatchObject(expected)
  })

  it.each([
    ['access_denied', 'sign-in', ['sign-in']],
    ['provider_failed', null, ['sign-in']],
    ['user_banned', 'recovery', ['sign-in']],
    ['flow_state_already_used', 'sign-in', ['sign-in', 'new-mail']],
    ['bad_code_verifier', 'recovery', ['sign-in', 'new-mail']],
    ['identity_already_exists', 'link-identity', ['continue']],
  ] as const)('G23: %s after %s is final, and leads on by %j', (code, intent, ways) => {
    expect(noticeContent({ kind: 'error', code, description: '', intent }).ways).toEqual(ways)
  })

  it.each([['sign-in', ['retry', 'sign-in']], ['link-identity', ['retry', 'continue']]] as const)('G22: what failed for a while is tried again: %s', (intent, ways) => {
    expect(noticeContent({ kind: 'error', code: 'unexpected_failure', description: '', intent, canRetry: true }).ways).toEqual(ways)
  })

  it.each([
    ['signup', 'sign-up'], ['recovery', 'recovery'], ['invite', 'invite'], ['email_change', 'email-change'], ['magiclink', 'sign-in'], ['email', 'sign-in'], ['toString', 'sign-in'],
  ])('a link of type %s was for %s', (type, intent) => {
    expect(intentOf(type)).toBe(intent)
  })
})
