// @vitest-environment jsdom
import { act, screen } from '@testing-library/react'
import { AuthCallback, ConnectionNotice, GoogleOneTap, RedirectNotice, ResendButton } from 'latchkey'
import { ada, renderWithAuth, una } from 'latchkey/testing'
import type { ReactElement } from 'react'
import { expect, it } from 'vitest'
import { AuthCallbackByHand } from '../../stories/parts/auth-callback.js'
import { ConnectionNoticeByHand } from '../../stories/parts/connection-notice.js'
import { GoogleOneTapByHand } from '../../stories/parts/google-one-tap.js'
import { RedirectNoticeByHand } from '../../stories/parts/redirect-notice.js'
import { ResendButtonByHand } from '../../stories/parts/resend-button.js'

const nothing = () => undefined
const prompt = { clientId: 'app.apps.example', disabled: true }

/** Neither ids, nor the drawing of an icon, nor where the focus may land is the parts' own. */
const essence = (html: string) => html.replace(/(id|aria-describedby)="[^"]*"/g, '$1=""').replace(/<svg.*?<\/svg>/g, '<svg>').replace(/ tabindex="-1"/g, '')

async function htmlOf(ui: ReactElement, find: () => Promise<unknown>, isSignedIn: boolean) {
  const { client, container, unmount } = renderWithAuth(ui, { users: [ada, una], ...(isSignedIn && { signedInAs: ada.email }) })
  await act(() => client.getSession())
  await find()
  const html = essence(container.innerHTML)
  unmount()
  return html
}

async function findOffline() {
  act(() => { window.dispatchEvent(new Event('offline')) })
  await screen.findByText(/You are offline/)
}

it.each([
  ['ResendButton', <ResendButton message={{ type: 'signup', email: una.email }} />, <ResendButtonByHand />, () => screen.findByRole('button', { name: /^Send again in/ })],
  ['ConnectionNotice', <ConnectionNotice />, <ConnectionNoticeByHand />, findOffline],
  ['GoogleOneTap', <GoogleOneTap {...prompt} />, <GoogleOneTapByHand {...prompt} />, () => screen.findByRole('alert')],
  ['RedirectNotice', <RedirectNotice outcome={{ kind: 'email-change-half-confirmed' }} onContinue={nothing} />, <RedirectNoticeByHand onContinue={nothing} />, () => screen.findByRole('heading', { name: 'Half way there' })],
  ['AuthCallback', <AuthCallback />, <AuthCallbackByHand />, () => screen.findByRole('heading', { name: 'Signing you in…' })],
  ['AuthCallback where there is nothing to finish', <AuthCallback />, <AuthCallbackByHand />, () => screen.findByRole('heading', { name: /nothing to finish/ }), false],
])('%s equals its own parts put together by hand', async (_name, whole, byHand, find, isSignedIn = true) => {
  expect(await htmlOf(byHand, find, isSignedIn)).toBe(await htmlOf(whole, find, isSignedIn))
})
