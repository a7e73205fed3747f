// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { EmailForm, github, IdentityList, ProfileForm, ReauthenticateForm, SignedIn, SignedOut, UpdatePasswordForm } from 'latchkey'
import { ada, renderWithAuth } from 'latchkey/testing'
import { describe, expect, it, vi } from 'vitest'
import { clients } from '../testing/clients.js'

const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))
const enter = async (label: string, text: string) => userEvent.type(await screen.findByLabelText(label), text)

const person = { ...ada, identities: [{ provider: 'github' as const, data: { email: ada.email, email_verified: true } }] }

const uses = [
  ['ProfileForm', <ProfileForm />, async () => { await enter('Name', ' King'); await press('Save') }],
  ['EmailForm', <EmailForm />, async () => { await enter('New email', 'ada@new.test'); await press('Continue') }],
  ['UpdatePasswordForm', <UpdatePasswordForm />, async () => { await enter('New password', 'battery staple horse'); await press('Save password') }],
  ['ReauthenticateForm', <ReauthenticateForm onConfirm={() => undefined} />, () => press('Send code')],
  ['IdentityList', <IdentityList providers={[github]} />, async () => { await press('Unlink GitHub'); await press('Unlink') }],
] as const

describe.each(clients)('a session that was ended elsewhere, with %s', (_, client) => {
  it.each(uses)('leads from %s back to signing in', async (_name, ui, use) => {
    const { server } = renderWithAuth(<><SignedIn>{ui}</SignedIn><SignedOut>The way in</SignedOut></>, {
      client, signedInAs: ada.email, users: [person], config: { securityManualLinkingEnabled: true },
    })
    await screen.findByRole('button', { name: /Save|Continue|Send code|Unlink GitHub/ })
    server.faults.next('session-revoked')
    await use()
    await waitFor(() => expect(screen.queryByText('The way in') ?? screen.queryByRole('button', { name: 'Sign in' })).not.toBeNull())
    if (!screen.queryByText('The way in')) await press('Sign in')
    await screen.findByText('The way in')
  })
})

it('the way back in is the app’s own as well, where it has one', async () => {
  const onViewChange = vi.fn()
  const [, client] = clients[1]
  const { server } = renderWithAuth(<ProfileForm onViewChange={onViewChange} />, { client, signedInAs: ada.email })
  await screen.findByDisplayValue('Ada Example')
  server.faults.next('session-revoked')
  await press('Save')
  await press('Sign in')
  await waitFor(() => expect(onViewChange).toHaveBeenCalledWith('sign-in'))
})
