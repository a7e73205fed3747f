import { MagicLinkForm, type MagicLinkFormProps } from 'latchkey'
import { ada } from 'latchkey/testing'
import { expect, test, vi } from 'vitest'
import { renderFlow, type FlowOptions } from '../render-flow.js'

async function linkPage(props: MagicLinkFormProps = {}, options?: FlowOptions) {
  const flow = await renderFlow(<MagicLinkForm {...props} />, options)
  const { screen } = flow
  return { ...flow, email: screen.getByLabelText('Email'), submit: screen.getByRole('button', { name: 'Send link' }), sent: screen.getByRole('heading', { name: 'Check your mail' }) }
}

async function ask(page: Awaited<ReturnType<typeof linkPage>>, email = ada.email) {
  await page.email.fill(email)
  await page.submit.click()
}

test('signInWithOtp: e-mail, with the code that is one press away', async () => {
  const onSuccess = vi.fn()
  const onSent = vi.fn()
  const page = await linkPage({ onSuccess, onSent })
  await ask(page)
  await expect.element(page.sent).toHaveFocus()
  expect(onSent).toHaveBeenCalledTimes(1)
  await page.screen.getByRole('button', { name: 'I have a code' }).click()
  await page.screen.getByLabelText('Code').fill(page.server.inbox.latest(ada.email)?.code ?? '')
  await vi.waitFor(() => expect(onSuccess).toHaveBeenCalledTimes(1))
})

test.each([` ${ada.email}\u00a0`, `mailto:${ada.email}?subject=Hello`, `Ada Lovelace <${ada.email}>`, 'ａｄａ＠ｅｘａｍｐｌｅ．ｔｅｓｔ'])('an address pasted as %j is read', async (pasted) => {
  const page = await linkPage()
  await ask(page, pasted)
  await expect.element(page.sent).toBeVisible()
  expect(page.server.inbox.messages.map(({ to }) => to)).toEqual([ada.email])
})

test('signInWithOtp: without creating a user, says that there is no account, and the way to one', async () => {
  const onSignUp = vi.fn()
  const page = await linkPage({ shouldCreateUser: false, onSignUp })
  await ask(page, 'nobody@example.test')
  await expect.element(page.screen.getByRole('alert').getByText('There is no account with this address.', { exact: false })).toBeVisible()
  await page.screen.getByRole('button', { name: 'Create an account' }).click()
  expect(onSignUp).toHaveBeenCalledTimes(1)
  await expect.element(page.email).toHaveValue('nobody@example.test')
})

test('the address of a new user gets an account with the metadata', async () => {
  const page = await linkPage({ metadata: { plan: 'free' }, emailCode: 'show' })
  await ask(page, 'new@example.test')
  await expect.element(page.sent).toBeVisible()
  await page.screen.getByLabelText('Code').fill(page.server.inbox.latest('new@example.test')?.code ?? '')
  await vi.waitFor(() => expect(page.client.getSnapshot()).toMatchObject({ status: 'signed-in', user: { user_metadata: { plan: 'free' } } }))
})

test('sends another link when the wait is over, and says so only then', async () => {
  const page = await linkPage({ resendAfter: 0 })
  await ask(page)
  await expect.element(page.sent).toBeVisible()
  await expect.element(page.screen.getByText('A new message is on its way.')).not.toBeInTheDocument()
  page.server.advance(61)
  await page.screen.getByRole('button', { name: 'Send again' }).click()
  await expect.element(page.screen.getByText('A new message is on its way.')).toBeVisible()
  expect(page.server.inbox.messages).toHaveLength(2)
})

test('"Not you?" goes back with what was typed', async () => {
  const page = await linkPage()
  await ask(page)
  await page.screen.getByRole('button', { name: 'Not you?' }).click()
  await expect.element(page.screen.getByRole('heading', { name: 'Sign in with a link' })).toHaveFocus()
  await expect.element(page.email).toHaveValue(ada.email)
})

test('a rate limit counts down on the button', async () => {
  const page = await linkPage()
  page.server.faults.next({ status: 429, code: 'over_email_send_rate_limit', message: 'For security purposes, you can only request this after 12 seconds.' })
  await ask(page)
  await expect.element(page.screen.getByRole('button', { name: /Try again in 1[23] seconds/ })).toHaveAttribute('aria-disabled', 'true')
})

test('asks for an address that can be one', async () => {
  const page = await linkPage()
  await ask(page, 'ada')
  await expect.element(page.email).toHaveAttribute('aria-invalid', 'true')
  await expect.element(page.email).toHaveFocus()
  expect(page.requests).toEqual([])
})
