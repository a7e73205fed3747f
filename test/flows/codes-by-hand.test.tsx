// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { ForgotPasswordForm, MagicLinkForm, OtpForm } from 'latchkey'
import { renderWithAuth } from 'latchkey/testing'
import { expect, it } from 'vitest'
import { MagicLinkFormByHand } from '../../stories/parts/magic-link-form.js'
import { OtpFormByHand } from '../../stories/parts/otp-form.js'
import { ForgotPasswordFormByHand } from '../../stories/parts/forgot-password-form.js'

const nothing = () => undefined

const withoutIds = (html: string) => html.replace(/(id|for|aria-controls|aria-describedby)="[^"]*"/g, '$1=""')

it.each([
  ['MagicLinkForm', <MagicLinkForm onSignIn={nothing} />, <MagicLinkFormByHand />],
  ['OtpForm', <OtpForm />, <OtpFormByHand />],
  ['ForgotPasswordForm', <ForgotPasswordForm onSignIn={nothing} />, <ForgotPasswordFormByHand />],
])('%s equals its own parts put together by hand', async (_name, form, byHand) => {
  const whole = renderWithAuth(form)
  await screen.findByRole('heading')
  const expected = withoutIds(whole.container.innerHTML)
  whole.unmount()
  const parts = renderWithAuth(byHand)
  await screen.findByRole('heading')
  expect(withoutIds(parts.container.innerHTML)).toBe(expected)
})
