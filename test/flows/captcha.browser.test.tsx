import { ForgotPasswordForm, MagicLinkForm, OtpForm, PasswordForm, SignUpForm, type CaptchaSlot } from 'latchkey'
import { ada } from 'latchkey/testing'
import type { ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import { HCaptcha, Turnstile } from '../../stories/flows/captcha-widgets.js'
import { renderFlow } from './render-flow.js'

const turnstile: CaptchaSlot = ({ onToken, reset }) => <Turnstile siteKey="1x00000000000000000000AA" onSuccess={onToken} onExpire={reset} onError={reset} />
const hcaptcha: CaptchaSlot = ({ onToken, reset }) => <HCaptcha sitekey="10000000-ffff-ffff-ffff-000000000001" onVerify={onToken} onExpire={reset} onError={reset} />
const guarded = { securityCaptchaEnabled: true, securityCaptchaProvider: 'turnstile', securityCaptchaSecret: '1x0000000000000000000000000000000AA' } as const
const password = 'correct horse battery'

interface GuardedForm {
  name: string
  widget: RegExp
  form: ReactNode
  button: string
  email?: string
  secret?: string
}

test.each<GuardedForm>([
  { name: 'MagicLinkForm with Turnstile', widget: /Turnstile/, form: <MagicLinkForm captcha={turnstile} />, button: 'Send link' },
  { name: 'OtpForm with hCaptcha', widget: /hCaptcha/, form: <OtpForm captcha={hcaptcha} />, button: 'Send code' },
  { name: 'ForgotPasswordForm with Turnstile', widget: /Turnstile/, form: <ForgotPasswordForm captcha={turnstile} />, button: 'Send mail' },
  { name: 'PasswordForm with hCaptcha', widget: /hCaptcha/, form: <PasswordForm captcha={hcaptcha} />, button: 'Sign in', secret: password },
  { name: 'SignUpForm with Turnstile', widget: /Turnstile/, form: <SignUpForm captcha={turnstile} />, button: 'Create account', email: 'new@example.test', secret: password },
])('G41: $name: refused without a token, and with one of its own for each attempt', async ({ widget, form, button, email = ada.email, secret }) => {
  const { screen, server, client } = await renderFlow(form, { config: guarded })
  const human = screen.getByRole('checkbox', { name: widget })
  await screen.getByLabelText('Email').fill(email)
  if (secret) await screen.getByLabelText('Password', { exact: true }).fill(secret)
  await screen.getByRole('button', { name: button }).click()
  await expect.element(screen.getByText('The check that you are human did not go through.', { exact: false })).toBeVisible()
  await expect.element(human).not.toBeChecked()
  await human.click()
  await screen.getByRole('button', { name: button }).click()
  await vi.waitFor(() => expect(client.getSnapshot().status === 'signed-in' || server.inbox.messages.length === 1).toBe(true))
})

test('a widget that has expired begins anew, and its token is not sent', async () => {
  const { screen } = await renderFlow(<MagicLinkForm captcha={turnstile} />, { config: guarded })
  const human = screen.getByRole('checkbox', { name: /Turnstile/ })
  await screen.getByLabelText('Email').fill(ada.email)
  await human.click()
  await screen.getByRole('button', { name: 'Expire' }).click()
  await expect.element(human).not.toBeChecked()
  await screen.getByRole('button', { name: 'Send link' }).click()
  await expect.element(screen.getByText('The check that you are human did not go through.', { exact: false })).toBeVisible()
})
