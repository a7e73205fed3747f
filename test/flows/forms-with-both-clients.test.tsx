// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { PasswordForm, SignedIn, SignUpForm, VerifyOtpForm } from 'latchkey'
import { ada, renderWithAuth, una } from 'latchkey/testing'
import { describe, expect, it, vi } from 'vitest'
import { clients } from '../testing/clients.js'

async function fillIn(email: string, password: string, button: string) {
  await userEvent.type(await screen.findByLabelText('Email'), email)
  await userEvent.type(screen.getByLabelText('Password'), password)
  await userEvent.click(screen.getByRole('button', { name: button }))
}

describe.each(clients)('forms with %s', (_, client) => {
  it('PasswordForm signs in', async () => {
    renderWithAuth(<><PasswordForm /><SignedIn>inside</SignedIn></>, { client })
    await fillIn(ada.email, ada.password, 'Sign in')
    expect(await screen.findByText('inside')).toBeDefined()
  })

  it('G45: PasswordForm says what is wrong, and keeps what was typed', async () => {
    renderWithAuth(<PasswordForm />, { client })
    await fillIn(ada.email, 'wrong horse', 'Sign in')
    expect(await screen.findByText('That email and password do not match.')).toBeDefined()
    expect(screen.getByLabelText<HTMLInputElement>('Email').value).toBe(ada.email)
  })

  it.each([
    ['no network', 'offline', 'The server could not be reached. Check your connection and try again.'],
    ['an HTML page', 'html-403', 'The server sent an answer that could not be read. Try again in a moment.'],
    ['a 500', { status: 500 }, 'Something went wrong on our side. Try again in a moment.'],
    ['a 429', { status: 429 }, 'There were many attempts in a short time. Wait a little, then try again.'],
  ] as const)('PasswordForm says the same of %s', async (_name, fault, text) => {
    const { server } = renderWithAuth(<PasswordForm />, { client })
    await screen.findByLabelText('Email')
    server.faults.next(fault)
    await fillIn(ada.email, ada.password, 'Sign in')
    expect(await screen.findByText(text)).toBeDefined()
  })

  it('G39: SignUpForm creates an account, and takes the code of the mail', async () => {
    const { server } = renderWithAuth(<><SignUpForm emailCode="show" /><SignedIn>inside</SignedIn></>, { client, config: { mailerAutoconfirm: false } })
    await fillIn('new@example.test', 'correct horse battery', 'Create account')
    await userEvent.type(await screen.findByLabelText('Code'), server.inbox.latest('new@example.test')?.code ?? '')
    expect(await screen.findByText('inside')).toBeDefined()
  })

  it('SignUpForm says at the password that it is weak', async () => {
    renderWithAuth(<SignUpForm />, { client, config: { mailerAutoconfirm: true, passwordMinLength: 20 } })
    await fillIn('new@example.test', 'too short', 'Create account')
    const error = await screen.findByText('This password is too short.')
    expect(screen.getByLabelText('Password').getAttribute('aria-describedby')).toContain(error.closest('[id]')?.id)
  })

  it('VerifyOtpForm redeems a code', async () => {
    const onSuccess = vi.fn()
    const { client: auth, server } = renderWithAuth(<VerifyOtpForm email={una.email} type="signup" onSuccess={onSuccess} />, { client })
    await auth.resend({ type: 'signup', email: una.email })
    await userEvent.type(screen.getByLabelText('Code'), server.inbox.latest(una.email)?.code ?? '')
    await waitFor(() => expect(onSuccess).toHaveBeenCalledTimes(1))
  })
})
