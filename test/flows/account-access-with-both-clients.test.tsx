// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { DeleteAccountSection, github, google, IdentityList, SignedIn, SignedOut, SignOutSection, StepUpDialog, UpgradeForm, useAuthClient, useStepUp } from 'latchkey'
import { ada, renderWithAuth } from 'latchkey/testing'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { clients } from '../testing/clients.js'

const config = { externalAnonymousUsersEnabled: true, externalGithubEnabled: true, externalGoogleEnabled: true, securityManualLinkingEnabled: true }
const person = { ...ada, identities: [{ provider: 'github', data: { email: ada.email, email_verified: true } }] }
const signedIn = { users: [person], config, signedInAs: ada.email }

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))
const answer = async (name: string) => userEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name }))

afterEach(() => { window.history.replaceState(null, '', '/') })

describe.each(clients)('ways into the account with %s', (_, client) => {
  it('G42: unlink_identity: one that can go, and then the last one, and why it cannot', async () => {
    renderWithAuth(<IdentityList providers={[google, github]} />, { ...signedIn, client })
    await press('Unlink GitHub')
    await answer('Unlink')
    expect(await screen.findByText('GitHub is no longer linked.')).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Unlink GitHub' })).toBeNull()
    expect(screen.getByText(/This is your only sign-in method/)).toBeDefined()
  })

  it('G29: an error of linking is shown, and the session is kept', async () => {
    window.history.replaceState(null, '', '/?error=server_error&error_code=identity_already_exists&error_description=Identity+is+already+linked+to+another+user&sb=')
    renderWithAuth(<><IdentityList providers={[google, github]} /><SignedIn>inside</SignedIn></>, { ...signedIn, client })
    expect(await screen.findByText('This sign-in method belongs to an account already.')).toBeDefined()
    expect(await screen.findByText('inside')).toBeDefined()
    expect(screen.getByRole('button', { name: 'Unlink GitHub' })).toBeDefined()
  })

  it('sign_out: others, and local', async () => {
    renderWithAuth(<><SignOutSection /><SignedOut>outside</SignedOut></>, { ...signedIn, client })
    await press('Sign out elsewhere')
    await answer('Sign out elsewhere')
    expect(await screen.findByText('You are signed out on every other device.')).toBeDefined()
    expect(screen.queryByText('outside')).toBeNull()
    await press('Sign out here')
    expect(await screen.findByText('outside')).toBeDefined()
  })

  it('deletes the account, and is signed out then', async () => {
    const onDelete = vi.fn()
    renderWithAuth(<><DeleteAccountSection onDelete={onDelete} /><SignedOut>outside</SignedOut></>, { ...signedIn, client })
    await press('Delete account')
    await userEvent.type(screen.getByLabelText(/^Type/), 'delete my account')
    await answer('Delete for good')
    expect(await screen.findByText('outside')).toBeDefined()
    expect(onDelete).toHaveBeenCalledTimes(1)
  })

  it('updateUser: a guest keeps the account with an address', async () => {
    const { client: auth, server } = renderWithAuth(<UpgradeForm providers={[]} emailCode="show" offerPassword={false} />, { users: [person], config, client })
    await auth.signInAnonymously()
    await userEvent.type(await screen.findByLabelText('Email'), 'guest@example.test')
    await press('Continue')
    await userEvent.type(await screen.findByLabelText('Code'), server.inbox.latest('guest@example.test')?.code ?? '')
    expect(await screen.findByRole('heading', { name: 'Your account is yours to keep' })).toBeDefined()
    await waitFor(async () => expect((await auth.getUser()).data.user?.is_anonymous).toBe(false))
  })

  it('useStepUp asks for the current password, and runs the action again', async () => {
    const ends: unknown[] = []
    const Change = () => {
      const auth = useAuthClient()
      const stepUp = useStepUp()
      const change = () => void stepUp.run((proof) => auth.updateUser({ password: 'battery staple horse', ...proof })).then((end) => ends.push(end))
      return <SignedIn><button type="button" onClick={change}>Change</button><StepUpDialog stepUp={stepUp} /></SignedIn>
    }
    renderWithAuth(<Change />, { ...signedIn, config: { ...config, securityUpdatePasswordRequireCurrentPassword: true }, client })
    await press('Change')
    await userEvent.type(await screen.findByLabelText('Current password'), `${ada.password}{Enter}`)
    await waitFor(() => expect(ends).toMatchObject([{ outcome: 'done', result: { error: null } }]))
  })
})
