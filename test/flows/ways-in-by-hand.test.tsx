// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { AnonymousButton, github, google, OAuthButtons, SignOutButton, SsoForm } from 'latchkey'
import { ada, renderWithAuth } from 'latchkey/testing'
import type { ReactElement } from 'react'
import { expect, it } from 'vitest'
import { AnonymousButtonByHand } from '../../stories/parts/anonymous-button.js'
import { OAuthButtonsByHand } from '../../stories/parts/oauth-buttons.js'
import { SignOutButtonByHand } from '../../stories/parts/sign-out-button.js'
import { SsoFormByHand } from '../../stories/parts/sso-form.js'

const withoutIds = (html: string) => html.replace(/(id|for|aria-controls|aria-describedby)="[^"]*"/g, '$1=""')

async function htmlOf(ui: ReactElement, button: string) {
  const { container, unmount } = renderWithAuth(ui, { signedInAs: ada.email })
  await screen.findByRole('button', { name: button })
  const html = withoutIds(container.innerHTML)
  unmount()
  return html
}

it.each([
  ['SsoForm', <SsoForm />, <SsoFormByHand />, 'Continue'],
  ['OAuthButtons', <OAuthButtons providers={[google, github]} />, <OAuthButtonsByHand />, 'Continue with GitHub'],
  ['SignOutButton', <SignOutButton />, <SignOutButtonByHand />, 'Sign out'],
  ['AnonymousButton', <AnonymousButton />, <AnonymousButtonByHand />, 'Continue as a guest'],
])('%s equals its own parts put together by hand', async (_name, whole, byHand, button) => {
  expect(await htmlOf(byHand, button)).toBe(await htmlOf(whole, button))
})
