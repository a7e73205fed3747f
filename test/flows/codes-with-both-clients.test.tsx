// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ForgotPasswordForm, MagicLinkForm, MfaChallengeForm, OtpForm, ReauthenticateForm, SignedIn, SignedOut, UpdatePasswordForm, VerifyOtpForm, type VerifyOtpFormProps } from 'latchkey'
import type { AuthClient } from 'latchkey/core'
import type { DevServer } from 'latchkey/dev-server'
import { ada, grace, renderWithAuth, una } from 'latchkey/testing'
import { Secret, TOTP } from 'otpauth'
import { describe, expect, it, vi } from 'vitest'
import { adminToken } from '../dev-server/admin-token.js'
import { clients } from '../testing/clients.js'

const next = 'battery staple horse'
const phone = '+4915123456789'
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))
const enter = async (label: string, text: string) => userEvent.type(await screen.findByLabelText(label), text)

const invite = (server: DevServer, email: string) => server.fetch('http://auth.test/invite', {
  method: 'POST', body: JSON.stringify({ email }), headers: { authorization: `Bearer ${adminToken(server.config.jwtSecret)}` },
})

interface CodeCase extends Pick<VerifyOtpFormProps, 'type' | 'email' | 'phone'> {
  signedInAs?: string
  ask: (auth: AuthClient, server: DevServer) => Promise<unknown>
}

describe.each(clients)('codes and passwords with %s', (_, client) => {
  it('signInWithOtp: e-mail, by MagicLinkForm', async () => {
    const { server } = renderWithAuth(<><MagicLinkForm emailCode="show" /><SignedIn>inside</SignedIn></>, { client })
    await enter('Email', ada.email)
    await press('Send link')
    await screen.findByLabelText('Code')
    await enter('Code', server.inbox.latest(ada.email)?.code ?? '')
    expect(await screen.findByText('inside')).toBeDefined()
  })

  it('signInWithOtp: whatsapp, by OtpForm', async () => {
    const { server } = renderWithAuth(<><OtpForm identifiers={['phone']} channels={['whatsapp']} /><SignedIn>inside</SignedIn></>, { client, config: { externalPhoneEnabled: true } })
    await screen.findByRole('button', { name: /Country/ })
    await enter('Phone number', phone)
    await press('Send code')
    await screen.findByLabelText('Code')
    expect(server.inbox.latest(phone)?.channel).toBe('whatsapp')
    await enter('Code', server.inbox.latest(phone)?.code ?? '')
    expect(await screen.findByText('inside')).toBeDefined()
  })

  it('resetPasswordForEmail, verifyOtp: recovery and updateUser: password, by ForgotPasswordForm', async () => {
    const onSuccess = vi.fn()
    const { server, client: auth } = renderWithAuth(<SignedOut><ForgotPasswordForm emailCode="show" onSuccess={onSuccess} /></SignedOut>, { client })
    await enter('Email', ada.email)
    await press('Send mail')
    await screen.findByLabelText('Code')
    await enter('Code', server.inbox.latest(ada.email)?.code ?? '')
    await enter('New password', next)
    await press('Save password')
    await waitFor(() => expect(onSuccess).toHaveBeenCalledTimes(1))
    expect((await auth.signInWithPassword({ email: ada.email, password: next })).error).toBeNull()
  })

  it('updateUser: password with current password, by UpdatePasswordForm', async () => {
    renderWithAuth(<UpdatePasswordForm />, { client, signedInAs: ada.email, config: { securityUpdatePasswordRequireCurrentPassword: true } })
    await enter('New password', next)
    await press('Save password')
    await enter('Current password', ada.password)
    await press('Save password')
    expect(await screen.findByText('Your password has been changed.')).toBeDefined()
  })

  it('reauthenticate: nonce by e-mail, by ReauthenticateForm', async () => {
    const onConfirm = vi.fn()
    const { server } = renderWithAuth(<SignedIn><ReauthenticateForm onConfirm={onConfirm} /></SignedIn>, { client, signedInAs: ada.email })
    await press('Send code')
    await screen.findByLabelText('Code')
    const code = server.inbox.latest(ada.email)?.code ?? ''
    await enter('Code', code)
    await waitFor(() => expect(onConfirm).toHaveBeenCalledWith(code))
  })

  it('G53: the second factor, by MfaChallengeForm', async () => {
    const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
    const users = [{ ...ada, factors: [{ type: 'totp' as const, secret }] }]
    renderWithAuth(<><SignedOut><MfaChallengeForm /></SignedOut><SignedIn>inside</SignedIn></>, { client, users, signedInAs: ada.email })
    await enter('Code', new TOTP({ secret: Secret.fromBase32(secret) }).generate())
    expect(await screen.findByText('inside')).toBeDefined()
  })
})

describe.each(clients)('VerifyOtpForm with %s', (_, client) => {
  it.each<CodeCase>([
    { type: 'signup', email: una.email, ask: (auth) => auth.resend({ type: 'signup', email: una.email }) },
    { type: 'email', email: ada.email, ask: (auth) => auth.signInWithOtp({ email: ada.email }) },
    { type: 'magiclink', email: ada.email, ask: (auth) => auth.signInWithOtp({ email: ada.email }) },
    { type: 'recovery', email: ada.email, ask: (auth) => auth.resetPasswordForEmail(ada.email) },
    { type: 'sms', phone, ask: (auth) => auth.signInWithOtp({ phone }) },
    { type: 'invite', email: 'kim@example.test', ask: (_auth, server) => invite(server, 'kim@example.test') },
    { type: 'email_change', email: 'new@example.test', signedInAs: grace.email, ask: (auth) => auth.updateUser({ email: 'new@example.test' }) },
    { type: 'phone_change', phone, signedInAs: grace.email, ask: (auth) => auth.updateUser({ phone }) },
  ])('verifyOtp: $type', async ({ ask, signedInAs, ...props }) => {
    const onSuccess = vi.fn()
    const { client: auth, server } = renderWithAuth<AuthClient>(<VerifyOtpForm {...props} onSuccess={onSuccess} />, {
      client, signedInAs, config: { externalPhoneEnabled: true, mailerSecureEmailChangeEnabled: false },
    })
    await ask(auth, server)
    await enter('Code', server.inbox.latest(props.email ?? props.phone)?.code ?? '')
    await waitFor(() => expect(onSuccess).toHaveBeenCalledTimes(1))
  })
})
