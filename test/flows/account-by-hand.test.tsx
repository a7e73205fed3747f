// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { AccountPanel, EmailForm, github, PhoneForm, ProfileForm, UserButton } from 'latchkey'
import { ada, renderWithAuth } from 'latchkey/testing'
import type { ReactElement } from 'react'
import { expect, it } from 'vitest'
import { AccountPanelByHand } from '../../stories/parts/account-panel.js'
import { EmailFormByHand } from '../../stories/parts/email-form.js'
import { PhoneFormByHand } from '../../stories/parts/phone-form.js'
import { ProfileFormByHand } from '../../stories/parts/profile-form.js'
import { UserButtonByHand } from '../../stories/parts/user-button.js'

const withoutIds = (html: string) => html.replace(/(id|for|aria-controls|aria-describedby)="[^"]*"/g, '$1=""')

async function htmlOf(ui: ReactElement, button: string | RegExp) {
  const { container, unmount } = renderWithAuth(ui, { signedInAs: ada.email, config: { externalPhoneEnabled: true } })
  await screen.findByRole('button', { name: button })
  const html = withoutIds(container.innerHTML)
  unmount()
  return html
}

it.each([
  ['ProfileForm', <ProfileForm />, <ProfileFormByHand />, 'Save'],
  ['EmailForm', <EmailForm />, <EmailFormByHand />, 'Continue'],
  ['PhoneForm', <PhoneForm defaultCountry="DE" />, <PhoneFormByHand />, /Country: Germany/],
  ['AccountPanel', <AccountPanel sections={['identities', 'sign-out', 'delete-account']} identities={{ providers: [github] }} onDelete={() => undefined} />, <AccountPanelByHand />, 'Delete account'],
  ['UserButton', <UserButton />, <UserButtonByHand />, 'Account of Ada Example'],
])('%s equals its own parts put together by hand', async (_name, whole, byHand, button) => {
  expect(await htmlOf(byHand, button)).toBe(await htmlOf(whole, button))
})
