// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AnonymousButton, ForgotPasswordForm, MagicLinkForm, OtpForm, PasswordForm, SignUpForm, SsoForm, type CaptchaSlot } from 'latchkey'
import { ada, renderWithAuth } from 'latchkey/testing'
import type { ReactElement } from 'react'
import { describe, expect, it } from 'vitest'
import { clients } from '../testing/clients.js'

/** A widget that is solved at once, with a token of its own for each time that it is mounted. */
function createWidget() {
  const challenges: string[] = []
  const captcha: CaptchaSlot = ({ onToken }) => <Widget onToken={onToken} challenges={challenges} />
  return { captcha, challenges }
}

function Widget({ onToken, challenges }: { onToken: (token: string) => void; challenges: string[] }) {
  return (
    <button
      type="button"
      ref={(button) => {
        if (!button || button.dataset.token) return
        button.dataset.token = `token-${challenges.length + 1}`
        challenges.push(button.dataset.token)
        onToken(button.dataset.token)
      }}
    >
      I am human
    </button>
  )
}

interface GuardedForm {
  name: string
  form: (captcha: CaptchaSlot) => ReactElement
  path: string
  button: string
  secret?: boolean
  label?: string
}

const forms: GuardedForm[] = [
  { name: 'PasswordForm', form: (captcha) => <PasswordForm captcha={captcha} />, path: '/token', button: 'Sign in', label: 'Email', secret: true },
  { name: 'SignUpForm', form: (captcha) => <SignUpForm captcha={captcha} />, path: '/signup', button: 'Create account', label: 'Email', secret: true },
  { name: 'MagicLinkForm', form: (captcha) => <MagicLinkForm captcha={captcha} />, path: '/otp', button: 'Send link', label: 'Email' },
  { name: 'OtpForm', form: (captcha) => <OtpForm captcha={captcha} />, path: '/otp', button: 'Send code', label: 'Email' },
  { name: 'ForgotPasswordForm', form: (captcha) => <ForgotPasswordForm captcha={captcha} />, path: '/recover', button: 'Send mail', label: 'Email' },
  { name: 'SsoForm', form: (captcha) => <SsoForm captcha={captcha} />, path: '/sso', button: 'Continue', label: 'Work email' },
  { name: 'AnonymousButton', form: (captcha) => <AnonymousButton captcha={captcha} />, path: '/signup', button: 'Continue as a guest' },
]

const refusals = [
  ['a captcha that did not go through', { status: 400, code: 'captcha_failed' }],
  ['a refusal of another kind', { status: 422, code: 'signup_disabled' }],
  ['a failure of the server', { status: 500 }],
  ['a limit', { status: 429, code: 'over_request_rate_limit' }],
] as const

describe.each(clients)('G41: with %s', (_client, client) => {
  describe.each(forms)('$name', ({ form, path, button, label, secret }) => {
    it.each(refusals)('sends a token, and a fresh one after %s', async (_refusal, fault) => {
      const { captcha, challenges } = createWidget()
      const sent: unknown[] = []
      const recording = (fetch: typeof globalThis.fetch): typeof globalThis.fetch => (url, init) => {
        if (new URL(String(url)).pathname.endsWith(path)) sent.push(JSON.parse(String(init?.body)).gotrue_meta_security?.captcha_token)
        return fetch(url, init)
      }
      const { server } = renderWithAuth(form(captcha), {
        client: (backend) => client({ ...backend, fetch: recording(backend.fetch) }), config: { externalAnonymousUsersEnabled: true, samlEnabled: true },
      })
      const submit = await screen.findByRole('button', { name: button })
      if (label) await userEvent.type(screen.getByLabelText(label), ada.email)
      if (secret) await userEvent.type(screen.getByLabelText('Password'), ada.password)
      server.faults.next(fault)
      await userEvent.click(submit)
      await waitFor(() => expect(challenges).toHaveLength(2))
      expect(sent).toEqual(['token-1'])
      await waitFor(() => expect(submit.getAttribute('aria-busy')).not.toBe('true'))
      server.faults.next({ status: 500 })
      await userEvent.click(screen.queryByRole('button', { name: 'Try again' }) ?? submit)
      if (fault.status !== 429) await waitFor(() => expect(sent).toEqual(['token-1', 'token-2']))
    })
  })
})
