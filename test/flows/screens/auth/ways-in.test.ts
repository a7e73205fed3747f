import type { AuthSettings } from 'latchkey/core'
import { describe, expect, it } from 'vitest'
import { needsSettings, waysIn } from '../../../../src/flows/screens/auth/ways-in.js'

const settings = (external: Record<string, boolean>, others: Partial<AuthSettings> = {}): AuthSettings => ({
  external: { email: true, phone: false, anonymous_users: false, ...external },
  disable_signup: false, mailer_autoconfirm: false, phone_autoconfirm: false, sms_provider: 'twilio', saml_enabled: false, ...others,
})

describe('the ways in', () => {
  it('are an email address and a password where nothing else is known', () => {
    expect(waysIn({}, undefined)).toEqual({ methods: ['password'], providers: [], identifier: 'email', codeIdentifiers: ['email'], isOpen: true })
  })

  it.each([
    ['email', settings({}), ['password', 'magic-link']],
    ['phone beside email', settings({ phone: true }), ['password', 'magic-link', 'otp']],
    ['phone alone', settings({ email: false, phone: true }), ['password', 'otp']],
    ['organisations', settings({}, { saml_enabled: true }), ['password', 'magic-link', 'sso']],
    ['guests', settings({ anonymous_users: true }), ['password', 'magic-link', 'anonymous']],
    ['providers alone', settings({ email: false, github: true }), []],
  ])('are those that the server allows: %s', (_, allowed, methods) => {
    expect(waysIn({}, allowed).methods).toEqual(methods)
  })

  it('have a code in place of a link where the app says that its mails print one', () => {
    expect(waysIn({ emailCode: 'show' }, settings({ phone: true }))).toMatchObject({ methods: ['password', 'otp'], codeIdentifiers: ['email', 'phone'] })
    expect(waysIn({}, settings({ phone: true })).codeIdentifiers).toEqual(['phone'])
  })

  it('are what the app says, a password first', () => {
    const ways = waysIn({ methods: ['sso', 'password'], providers: ['github'], signUp: false, identifiers: ['phone'] }, settings({ google: true }))
    expect(ways).toEqual({ methods: ['password', 'sso'], providers: ['github'], identifier: 'phone', codeIdentifiers: ['phone'], isOpen: false })
  })

  it('offer each provider that the server has on, and no new account where it takes none', () => {
    expect(waysIn({}, settings({ github: true, google: true, apple: false }, { disable_signup: true }))).toMatchObject({ providers: ['github', 'google'], isOpen: false })
  })

  it('need the settings only for what the app leaves open', () => {
    expect(needsSettings({ methods: ['password'], providers: [], signUp: true })).toBe(false)
    expect(needsSettings({ methods: ['password'], providers: [] })).toBe(true)
  })
})
