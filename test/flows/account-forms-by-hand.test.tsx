// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { MfaChallengeForm, ReauthenticateForm, UpdatePasswordForm } from 'latchkey'
import { ada, renderWithAuth } from 'latchkey/testing'
import { expect, it } from 'vitest'
import { UpdatePasswordFormByHand } from '../../stories/parts/update-password-form.js'
import { ReauthenticateFormByHand } from '../../stories/parts/reauthenticate-form.js'
import { MfaChallengeFormByHand } from '../../stories/parts/mfa-challenge-form.js'

const nothing = () => undefined

/** Neither ids, nor the drawing of an icon, nor how an input is hidden is the forms' own. */
const essence = (html: string) => html.replace(/(id|for|aria-controls|aria-describedby)="[^"]*"/g, '$1=""').replace(/<svg.*?<\/svg>/g, '<svg>').replace(/ data-slot="visually-hidden"| data-hidden="[^"]*"/g, '')

it.each([
  ['UpdatePasswordForm', <UpdatePasswordForm confirmPassword currentPassword />, <UpdatePasswordFormByHand />, []],
  ['ReauthenticateForm', <ReauthenticateForm onConfirm={nothing} />, <ReauthenticateFormByHand />, []],
  ['MfaChallengeForm', <MfaChallengeForm />, <MfaChallengeFormByHand />, [{ type: 'totp' as const, secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' }]],
])('%s equals its own parts put together by hand', async (_name, form, byHand, factors) => {
  const options = { signedInAs: ada.email, users: [{ ...ada, factors }] }
  const whole = renderWithAuth(form, options)
  await screen.findByRole('heading')
  const expected = essence(whole.container.innerHTML)
  whole.unmount()
  const parts = renderWithAuth(byHand, options)
  await screen.findByRole('heading')
  expect(essence(parts.container.innerHTML)).toBe(expected)
})
