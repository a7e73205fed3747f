import { github, UpgradeForm, useSession, type UpgradeFormProps } from 'latchkey'
import { ada } from 'latchkey/testing'
import { describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { renderFlow } from '../render-flow.js'

const config = { externalAnonymousUsersEnabled: true, externalPhoneEnabled: true, securityManualLinkingEnabled: true, externalGithubEnabled: true }
const address = 'guest@example.test'
const Status = () => <output data-testid="status">{useSession((snapshot) => snapshot.status)}</output>

async function page(props: UpgradeFormProps = {}, more: object = {}) {
  const flow = await renderFlow(<><Status /><UpgradeForm providers={[]} identifiers={['email', 'phone']} emailCode="show" {...props} /></>, { config: { ...config, ...more } })
  await flow.client.signInAnonymously()
  const { screen, server, client } = flow
  const email = screen.getByLabelText('Email')
  await expect.element(email).toBeVisible()
  const keepWith = async (value: string) => { await email.fill(value); await userEvent.keyboard('{Enter}') }
  return { ...flow, email, keepWith, code: () => server.inbox.latest(address)?.code ?? '', heading: (name: string) => screen.getByRole('heading', { name }), user: async () => (await client.getUser()).data.user }
}

describe('UpgradeForm', () => {
  test('updateUser: e-mail, then a password; by keyboard alone', async () => {
    const onSuccess = vi.fn()
    const { screen, keepWith, code, heading, client, user } = await page({ onSuccess })
    const before = (await user())?.id
    await keepWith(address)
    await expect.element(heading('Check your mail')).toHaveFocus()
    await userEvent.keyboard('{Tab}')
    await userEvent.keyboard(code())
    await expect.element(heading('Choose a password')).toHaveFocus()
    expect(onSuccess).toHaveBeenCalledTimes(1)
    await userEvent.keyboard('{Tab}')
    await userEvent.keyboard('correct horse battery{Enter}')
    await expect.element(heading('Your account is yours to keep')).toHaveFocus()
    await expect.element(screen.getByTestId('status')).toHaveTextContent('signed-in')
    await client.signOut({ scope: 'local' })
    const { data } = await client.signInWithPassword({ email: address, password: 'correct horse battery' })
    expect(data.user?.id).toBe(before)
  })

  test('updateUser: phone', async () => {
    const { screen, server, heading, user } = await page()
    await screen.getByRole('button', { name: 'Use a phone number instead' }).click()
    await screen.getByLabelText('Phone number').fill('+4915123456789')
    await userEvent.keyboard('{Enter}')
    await expect.element(heading('Check your messages')).toHaveFocus()
    await screen.getByLabelText('Code').fill(server.inbox.latest('+4915123456789')?.code ?? '')
    await expect.element(heading('Choose a password')).toHaveFocus()
    expect((await user())?.is_anonymous).toBe(false)
  })

  test('an address with an account: says what it costs to sign in to that one, and asks before', async () => {
    const onSignIn = vi.fn()
    const { screen, keepWith, email } = await page({ onSignIn })
    await keepWith(ada.email)
    await expect.element(screen.getByText('There is an account with this email address already.')).toBeVisible()
    await expect.element(email).toHaveValue(ada.email)
    await screen.getByRole('status').getByRole('button', { name: 'Sign in' }).click()
    const dialog = screen.getByRole('alertdialog', { name: 'Leave the guest account?' })
    await expect.element(dialog).toHaveAccessibleDescription(/no way back/)
    expect(onSignIn).not.toHaveBeenCalled()
    await dialog.getByRole('button', { name: 'Sign in instead' }).click()
    await vi.waitFor(() => expect(onSignIn).toHaveBeenCalledTimes(1))
    await expect.element(screen.getByTestId('status')).toHaveTextContent('signed-out')
  })

  test('a link that is opened in another tab moves it on', async () => {
    const { keepWith, heading, code, client } = await page()
    await keepWith(address)
    await expect.element(heading('Check your mail')).toBeVisible()
    await client.verifyOtp({ type: 'email_change', email: address, token: code() })
    await expect.element(heading('Choose a password')).toHaveFocus()
  })

  test('resend: email_change of a guest, asked for anew; back keeps what was typed', async () => {
    const { screen, server, keepWith, heading, email } = await page({ resendAfter: 0 })
    await keepWith(address)
    await expect.element(heading('Check your mail')).toBeVisible()
    server.advance(61)
    await screen.getByRole('button', { name: 'Send again' }).click()
    await expect.element(screen.getByText('A new message is on its way.')).toBeVisible()
    expect(server.inbox.messages).toHaveLength(2)
    await screen.getByRole('button', { name: 'Back' }).click()
    await expect.element(heading('Keep your account')).toHaveFocus()
    await expect.element(email).toHaveValue(address)
  })

  test('a server that confirms nothing takes the address at once', async () => {
    const { keepWith, heading } = await page({ offerPassword: false }, { mailerAutoconfirm: true })
    await keepWith(address)
    await expect.element(heading('Your account is yours to keep')).toHaveFocus()
  })

  test('link_identity: the provider that is pressed is pending', async () => {
    const { screen, holdAnswers } = await page({ providers: [github] })
    const release = holdAnswers()
    await screen.getByRole('button', { name: 'Continue with GitHub' }).click()
    await expect.element(screen.getByRole('button', { name: 'Opening GitHub…' })).toHaveAttribute('aria-busy', 'true')
    expect(release).toBeTypeOf('function')
  })

  test('is nothing for somebody who has an account', async () => {
    const { screen, client } = await page()
    await client.signInWithPassword(ada)
    await expect.element(screen.getByText('This account is permanent already.')).toBeVisible()
  })
})
