import { ForgotPasswordForm, SignedIn, SignedOut, type ForgotPasswordFormProps } from 'latchkey'
import { ada } from 'latchkey/testing'
import { expect, test, vi } from 'vitest'
import { renderFlow, type FlowOptions } from '../render-flow.js'

async function forgotPage(props: ForgotPasswordFormProps = {}, options?: FlowOptions) {
  const flow = await renderFlow(<><SignedOut><ForgotPasswordForm {...props} /></SignedOut><SignedIn><p>You are inside</p></SignedIn></>, options)
  const { screen } = flow
  return { ...flow, email: screen.getByLabelText('Email'), submit: screen.getByRole('button', { name: 'Send mail' }), sent: screen.getByRole('heading', { name: 'Check your mail' }) }
}

async function ask(page: Awaited<ReturnType<typeof forgotPage>>, email = ada.email) {
  await page.email.fill(email)
  await page.submit.click()
  await expect.element(page.sent).toHaveFocus()
}

test('resetPasswordForEmail: with a redirect; verifyOtp: recovery; then a new password (G27)', async () => {
  const onSuccess = vi.fn()
  const page = await forgotPage({ onSuccess, emailCode: 'show', redirectTo: 'http://app.test/new-password' }, { config: { uriAllowList: 'http://app.test/**' } })
  await ask(page)
  expect(page.server.inbox.latest(ada.email)?.link).toContain('redirect_to=http://app.test/new-password')
  await page.screen.getByLabelText('Code').fill(page.server.inbox.latest(ada.email)?.code ?? '')
  await expect.element(page.screen.getByRole('heading', { name: 'Choose a new password' })).toHaveFocus()
  await expect.element(page.screen.getByText('You are inside')).not.toBeInTheDocument()
  await page.screen.getByLabelText('New password', { exact: true }).fill('battery staple horse')
  await page.screen.getByRole('button', { name: 'Save password' }).click()
  await expect.element(page.screen.getByText('You are inside')).toBeVisible()
  expect(onSuccess).toHaveBeenCalledTimes(1)
  expect((await page.client.signInWithPassword({ email: ada.email, password: 'battery staple horse' })).error).toBeNull()
})

test('says the same to an address without an account, and claims no mail', async () => {
  const page = await forgotPage()
  await ask(page, 'nobody@example.test')
  await expect.element(page.screen.getByText('If there is an account for', { exact: false })).toBeVisible()
  expect(page.server.inbox.messages).toEqual([])
})

test('sends the mail again', async () => {
  const page = await forgotPage({ resendAfter: 0 })
  await ask(page)
  page.server.advance(61)
  await page.screen.getByRole('button', { name: 'Send again' }).click()
  await vi.waitFor(() => expect(page.server.inbox.messages).toHaveLength(2))
})

test('leads back to signing in', async () => {
  const onViewChange = vi.fn()
  const page = await forgotPage({ onViewChange })
  await page.screen.getByRole('button', { name: 'Back to sign in' }).click()
  expect(onViewChange).toHaveBeenCalledWith('sign-in')
})

test.each([
  ['no network', 'offline', 'The server could not be reached.'],
  ['a 500', { status: 500 }, 'Something went wrong on our side.'],
] as const)('%s: says so, and goes on from there', async (_case, fault, text) => {
  const page = await forgotPage()
  page.server.faults.next(fault)
  await page.email.fill(ada.email)
  await page.submit.click()
  await expect.element(page.screen.getByRole('alert').getByText(text, { exact: false })).toBeVisible()
  await page.screen.getByRole('button', { name: 'Try again' }).click()
  await expect.element(page.sent).toBeVisible()
})
