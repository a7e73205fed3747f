import { expect, test } from 'vitest'
import { offeredSections } from '../../../../src/flows/screens/account-panel/account-sections.js'

const settings = { external: { email: true, phone: true }, disable_signup: false, mailer_autoconfirm: false, phone_autoconfirm: false, sms_provider: '', saml_enabled: false }
const mailOnly = { ...settings, external: { email: true, phone: false } }
const own = { email: 'ada@example.test' }

test.each([
  ['everything', { user: own, settings, canDelete: true }, ['profile', 'email', 'phone', 'password', 'identities', 'sign-out', 'delete-account']],
  ['no deleting where the app cannot', { user: own, settings, canDelete: false }, ['profile', 'email', 'phone', 'password', 'identities', 'sign-out']],
  ['no phone where the server has none', { user: own, settings: mailOnly, canDelete: false }, ['profile', 'email', 'password', 'identities', 'sign-out']],
  ['the phone that there is', { user: { phone: '15550100' }, settings: mailOnly, canDelete: false }, ['profile', 'email', 'phone', 'password', 'identities', 'sign-out']],
  ['what makes sense while the settings are unknown', { user: own, settings: undefined, canDelete: false }, ['profile', 'email', 'password', 'identities', 'sign-out']],
  ['the way out of being a guest', { user: { is_anonymous: true }, settings, canDelete: true }, ['upgrade', 'profile', 'sign-out', 'delete-account']],
  ['the end of that way, for who was a guest', { user: own, settings: mailOnly, wasGuest: true, canDelete: false }, ['upgrade', 'profile', 'email', 'password', 'identities', 'sign-out']],
  ['nothing that an organisation manages', { user: { ...own, is_sso_user: true }, settings, canDelete: false }, ['profile', 'sign-out']],
  ['what the app has chosen, in its order', { user: own, settings, sections: ['sign-out', 'profile', 'delete-account'] as const, canDelete: false }, ['sign-out', 'profile']],
])('shows %s', (_, options, sections) => {
  expect(offeredSections(options)).toEqual(sections)
})
