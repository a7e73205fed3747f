import { SignedIn, UpdatePasswordForm, type UpdatePasswordFormProps } from 'latchkey'
import { ada } from 'latchkey/testing'
import { expect, test, vi } from 'vitest'
import { renderFlow, type FlowOptions } from '../render-flow.js'

const next = 'battery staple horse'

async function passwordPage(props: UpdatePasswordFormProps = {}, options?: FlowOptions) {
  const flow = await renderFlow(<><UpdatePasswordForm {...props} /><SignedIn><p>You are inside</p></SignedIn></>, options)
  const { screen, client } = flow
  await client.signInWithPassword(ada)
  await expect.element(screen.getByText('You are inside')).toBeVisible()
  return {
    ...flow,
    password: screen.getByLabelText('New password', { exact: true }),
    current: screen.getByLabelText('Current password', { exact: true }),
    submit: screen.getByRole('button', { name: 'Save password' }),
    changed: screen.getByText('Your password has been changed.'),
  }
}

async function choose(page: Awaited<ReturnType<typeof passwordPage>>, password = next) {
  await page.password.fill(password)
  await page.submit.click()
}

/** Sessions of more than a day ago, whose tokens are good still. */
const oldSessions = { config: { securityUpdatePasswordRequireReauthentication: true, jwtExp: 1_000_000 } }
const aDayLater = 25 * 60 * 60

test('updateUser: password', async () => {
  const onSuccess = vi.fn()
  const page = await passwordPage({ onSuccess })
  await choose(page)
  await expect.element(page.changed).toBeVisible()
  expect(onSuccess).toHaveBeenCalledTimes(1)
  await expect.element(page.password).toHaveValue('')
  expect((await page.client.signInWithPassword({ email: ada.email, password: next })).error).toBeNull()
})

test('updateUser: password with current password, when the server asks for it', async () => {
  const onError = vi.fn()
  const page = await passwordPage({ onError }, { config: { securityUpdatePasswordRequireCurrentPassword: true } })
  await expect.element(page.current).not.toBeInTheDocument()
  await choose(page)
  await expect.element(page.current).toHaveFocus()
  await expect.element(page.screen.getByText('Enter your current password as well.')).toBeVisible()
  await expect.element(page.password).toHaveValue(next)
  await page.current.fill('wrong horse')
  await page.submit.click()
  await expect.element(page.screen.getByText('That is not your current password.')).toBeVisible()
  expect(onError).toHaveBeenCalledTimes(1)
  await page.current.fill(ada.password)
  await page.submit.click()
  await expect.element(page.changed).toBeVisible()
})

test('updateUser: password with nonce, when the server asks for it; reauthenticate: nonce by e-mail', async () => {
  const onError = vi.fn()
  const page = await passwordPage({ onError }, oldSessions)
  page.server.advance(aDayLater)
  await choose(page)
  await expect.element(page.screen.getByRole('heading', { name: 'Check your mail' })).toHaveFocus()
  const code = page.screen.getByLabelText('Code')
  await code.fill(page.server.inbox.latest(ada.email)?.code === '000000' ? '111111' : '000000')
  await expect.element(page.screen.getByText('That code does not match, or it has expired.', { exact: false })).toBeVisible()
  await expect.element(code).toHaveValue('')
  await code.fill(page.server.inbox.latest(ada.email)?.code ?? '')
  await expect.element(page.changed).toBeVisible()
  expect((await page.client.signInWithPassword({ email: ada.email, password: next })).error).toBeNull()
})

test('comes back from the code with what was typed, and to the code that was sent', async () => {
  const page = await passwordPage({}, oldSessions)
  page.server.advance(aDayLater)
  await choose(page)
  await page.screen.getByRole('button', { name: 'Back' }).click()
  await expect.element(page.password).toHaveValue(next)
  await page.submit.click()
  await expect.element(page.screen.getByRole('heading', { name: 'Check your mail' })).toBeVisible()
  expect(page.server.inbox.messages).toHaveLength(1)
})

test('a code and the current password: the code leads back to the field, and nothing that was typed is lost', async () => {
  const onError = vi.fn()
  const page = await passwordPage({ onError, resendAfter: 0 }, { config: { ...oldSessions.config, securityUpdatePasswordRequireCurrentPassword: true } })
  page.server.advance(aDayLater)
  await choose(page)
  const code = page.screen.getByLabelText('Code')
  await expect.element(code).toBeVisible()
  await code.fill(page.server.inbox.latest(ada.email)?.code ?? '')
  await expect.element(page.current).toHaveFocus()
  await expect.element(page.screen.getByText('Enter your current password as well.')).toBeVisible()
  await expect.element(page.password).toHaveValue(next)
  expect(onError).not.toHaveBeenCalled()
  await page.current.fill(ada.password)
  page.server.advance(61)
  await page.submit.click()
  await expect.element(code).toHaveValue('')
  await vi.waitFor(() => expect(page.server.inbox.messages).toHaveLength(2))
  await code.fill(page.server.inbox.latest(ada.email)?.code ?? '')
  await expect.element(page.changed).toBeVisible()
})

test('what is wrong with the password is said at the password, also after the code', async () => {
  const page = await passwordPage({}, oldSessions)
  page.server.advance(aDayLater)
  await choose(page, ada.password)
  await expect.element(page.screen.getByLabelText('Code')).toBeVisible()
  await page.screen.getByLabelText('Code').fill(page.server.inbox.latest(ada.email)?.code ?? '')
  await expect.element(page.screen.getByText('Choose a password that differs from the current one.')).toBeVisible()
  await expect.element(page.password).toHaveFocus()
})

test('says at the password what the server holds against it, and learns from that', async () => {
  const page = await passwordPage({}, { config: { passwordMinLength: 24 } })
  await choose(page)
  await expect.element(page.screen.getByText('This password is too short.')).toBeVisible()
  await expect.element(page.screen.getByText('Not met: At least 24 characters')).toBeVisible()
  await expect.element(page.password).toHaveValue(next)
  await choose(page, `${next} and more`)
  await expect.element(page.changed).toBeVisible()
})

test('the password that there is already is no new one', async () => {
  const page = await passwordPage()
  await choose(page, ada.password)
  await expect.element(page.screen.getByText('Choose a password that differs from the current one.')).toBeVisible()
  await expect.element(page.password).toHaveFocus()
})

test('has it entered twice, and compares', async () => {
  const page = await passwordPage({ confirmPassword: true })
  await page.screen.getByLabelText('New password once more', { exact: true }).fill('something else')
  await choose(page)
  await expect.element(page.screen.getByText('The two passwords differ.')).toBeVisible()
  await page.screen.getByLabelText('New password once more', { exact: true }).fill(next)
  await page.submit.click()
  await expect.element(page.changed).toBeVisible()
})

test('password managers find whose password it is, in the document and laid out', async () => {
  const { password } = await passwordPage()
  await expect.element(password).toHaveAttribute('autocomplete', 'new-password')
  const form = password.element().closest('form')
  const username = form?.querySelector<HTMLInputElement>('input[autocomplete="username"]')
  expect(username?.value).toBe(ada.email)
  expect(username?.getClientRects().length).toBe(1)
})

test('without a session, says so and offers to sign in', async () => {
  const onViewChange = vi.fn()
  const page = await passwordPage({ onViewChange })
  await page.client.signOut({ scope: 'local' })
  await choose(page)
  await page.screen.getByRole('alert').first().getByRole('button', { name: 'Sign in' }).click()
  expect(onViewChange).toHaveBeenCalledWith('sign-in')
})
