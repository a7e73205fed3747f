// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AccountPanel, EmailForm, PhoneForm, ProfileForm, UserButton } from 'latchkey'
import { ada, renderWithAuth } from 'latchkey/testing'
import { describe, expect, it, vi } from 'vitest'
import { clients } from '../testing/clients.js'

const phone = '+4915123456789'
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))
const enter = async (label: string, text: string) => userEvent.type(await screen.findByLabelText(label), text)

describe.each(clients)('the account with %s', (_, client) => {
  it('updateUser: metadata, by ProfileForm', async () => {
    const { client: auth } = renderWithAuth(<ProfileForm />, { client, signedInAs: ada.email })
    await userEvent.clear(await screen.findByDisplayValue('Ada Example'))
    await enter('Name', 'Ada King')
    await press('Save')
    await screen.findByText('Your profile has been saved.')
    expect((await auth.getUser()).data.user?.user_metadata).toMatchObject({ full_name: 'Ada King' })
  })

  it('updateUser: e-mail, both halves, by EmailForm', async () => {
    const onSuccess = vi.fn()
    const { server, client: auth } = renderWithAuth(<EmailForm emailCode="show" onSuccess={onSuccess} />, { client, signedInAs: ada.email })
    await enter('New email', 'ada@new.test')
    await press('Continue')
    await enter('Code', await screen.findByLabelText('Code').then(() => server.inbox.latest(ada.email)?.code ?? ''))
    await screen.findByRole('heading', { name: 'Half way there' })
    await enter('Code', server.inbox.latest('ada@new.test')?.code ?? '')
    await waitFor(() => expect(onSuccess).toHaveBeenCalledTimes(1))
    expect((await auth.getUser()).data.user?.email).toBe('ada@new.test')
  })

  it('updateUser: phone, by PhoneForm', async () => {
    const onSuccess = vi.fn()
    const { server } = renderWithAuth(<PhoneForm onSuccess={onSuccess} />, { client, signedInAs: ada.email, config: { externalPhoneEnabled: true } })
    await screen.findByRole('button', { name: /Country/ })
    await enter('New phone number', phone)
    await press('Send code')
    await screen.findByLabelText('Code')
    await enter('Code', server.inbox.latest(phone)?.code ?? '')
    await waitFor(() => expect(onSuccess).toHaveBeenCalledTimes(1))
  })

  it('getUser and signOut: local, by UserButton', async () => {
    renderWithAuth(<UserButton />, { client, signedInAs: ada.email })
    await userEvent.click(await screen.findByRole('button', { name: /^Account of/ }))
    await userEvent.click(screen.getByRole('menuitem', { name: 'Sign out' }))
    await waitFor(() => expect(screen.queryByRole('button')).toBeNull())
  })

  it('updateUser: password, in its place, by AccountPanel', async () => {
    renderWithAuth(<AccountPanel />, { client, signedInAs: ada.email })
    await press('Change your password')
    await enter('New password', 'battery staple horse')
    await press('Save password')
    expect(await screen.findByText('Your password has been changed.')).toBeDefined()
  })
})
