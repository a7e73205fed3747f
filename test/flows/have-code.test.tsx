// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ForgotPasswordForm, MagicLinkForm, OtpForm } from 'latchkey'
import { ada, renderWithAuth } from 'latchkey/testing'
import { expect, it } from 'vitest'

it.each([
  ['MagicLinkForm', <MagicLinkForm key="" emailCode="show" />],
  ['OtpForm', <OtpForm key="" />],
  ['ForgotPasswordForm', <ForgotPasswordForm key="" emailCode="show" />],
])('%s takes a code that the person has already, and sends nothing for it', async (_, form) => {
  const { server } = renderWithAuth(form)
  await userEvent.click(screen.getByRole('button', { name: 'I have a code' }))
  expect(await screen.findByText('Enter your email address.')).toBeDefined()
  await userEvent.type(screen.getByLabelText('Email'), ada.email)
  await userEvent.click(screen.getByRole('button', { name: 'I have a code' }))
  expect(await screen.findByLabelText('Code')).toBeDefined()
  expect(screen.getByRole('button', { name: 'Send again' }).hasAttribute('aria-disabled')).toBe(false)
  expect(server.inbox.messages).toHaveLength(0)
})
