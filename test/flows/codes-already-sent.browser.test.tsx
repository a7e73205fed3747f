import { ForgotPasswordForm, MagicLinkForm, OtpForm, SignUpForm } from 'latchkey'
import { ada, una } from 'latchkey/testing'
import type { ReactElement } from 'react'
import { expect, test, vi } from 'vitest'
import { renderFlow } from './render-flow.js'

const forms: readonly (readonly [string, () => ReactElement, string, string])[] = [
  ['MagicLinkForm', () => <MagicLinkForm />, ada.email, 'Send link'],
  ['OtpForm', () => <OtpForm />, ada.email, 'Send code'],
  ['ForgotPasswordForm', () => <ForgotPasswordForm />, ada.email, 'Send mail'],
  ['SignUpForm', () => <SignUpForm />, una.email, 'Create account'],
]

test.each(forms)('%s: loaded anew while a mail is on its way, it takes the code of that mail', async (name, form, email, label) => {
  const { screen, server, client, rerender } = await renderFlow(<div key="first">{form()}</div>, { users: [ada] })
  const ask = async () => {
    await screen.getByLabelText('Email').fill(email)
    if (name === 'SignUpForm') await screen.getByLabelText('Password', { exact: true }).fill('correct horse battery')
    await screen.getByRole('button', { name: label }).click()
  }
  await ask()
  await expect.element(screen.getByRole('heading', { name: 'Check your mail' })).toBeVisible()
  await rerender(<div key="second">{form()}</div>)
  await ask()
  await screen.getByRole('alert').getByRole('button', { name: 'I have a code' }).click()
  await expect.element(screen.getByRole('heading', { name: 'Check your mail' })).toBeVisible()
  await screen.getByLabelText('Code').fill(server.inbox.latest(email)?.code ?? '')
  await vi.waitFor(() => expect(client.getSnapshot()).toMatchObject({ status: 'signed-in', user: { email } }))
  expect(server.inbox.messages).toHaveLength(1)
})
