// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { DeleteAccountSection, github, google, IdentityList, SignOutSection, UpgradeForm } from 'latchkey'
import { ada, renderWithAuth } from 'latchkey/testing'
import type { ReactElement } from 'react'
import { expect, it } from 'vitest'
import { DeleteAccountSectionByHand } from '../../stories/parts/delete-account-section.js'
import { IdentityListByHand } from '../../stories/parts/identity-list.js'
import { SignOutSectionByHand } from '../../stories/parts/sign-out-section.js'
import { UpgradeFormByHand } from '../../stories/parts/upgrade-form.js'

const withoutIds = (html: string) => html.replace(/(id|for|aria-controls|aria-describedby)="[^"]*"/g, '$1=""')
const providers = [google, github]
const person = { ...ada, identities: [{ provider: 'github', data: { email: ada.email, email_verified: true } }] }

async function htmlOf(ui: ReactElement, isGuest: boolean, button: string) {
  const { client, container, unmount } = renderWithAuth(ui, { users: [person], config: { externalAnonymousUsersEnabled: true }, ...(isGuest ? {} : { signedInAs: ada.email }) })
  if (isGuest) await client.signInAnonymously()
  await screen.findByRole('button', { name: button })
  const html = withoutIds(container.innerHTML)
  unmount()
  return html
}

it.each([
  ['IdentityList', <IdentityList providers={providers} />, <IdentityListByHand />, false, 'Unlink GitHub'],
  ['SignOutSection', <SignOutSection />, <SignOutSectionByHand />, false, 'Sign out here'],
  ['DeleteAccountSection', <DeleteAccountSection onDelete={() => undefined} />, <DeleteAccountSectionByHand />, false, 'Delete account'],
  ['UpgradeForm', <UpgradeForm identifiers={['email', 'phone']} providers={providers} />, <UpgradeFormByHand />, true, 'Continue'],
])('%s equals its own parts put together by hand', async (_name, whole, byHand, isGuest, button) => {
  expect(await htmlOf(byHand, isGuest, button)).toBe(await htmlOf(whole, isGuest, button))
})
