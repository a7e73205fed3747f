import { ReauthenticateForm, SignedIn, type ReauthenticateFormProps } from 'latchkey'
import { ada } from 'latchkey/testing'
import { expect, test, vi } from 'vitest'
import { renderFlow } from '../render-flow.js'

async function confirmPage(props: ReauthenticateFormProps) {
  const flow = await renderFlow(<SignedIn><ReauthenticateForm {...props} /></SignedIn>)
  await flow.client.signInWithPassword(ada)
  return { ...flow, send: flow.screen.getByRole('button', { name: 'Send code' }), code: flow.screen.getByLabelText('Code') }
}

test('reauthenticate: nonce by e-mail, which goes to the action', async () => {
  const onConfirm = vi.fn()
  const onSuccess = vi.fn()
  const page = await confirmPage({ onConfirm, onSuccess })
  await expect.element(page.screen.getByText(ada.email)).toBeVisible()
  await page.send.click()
  await expect.element(page.code).toBeVisible()
  const code = page.server.inbox.latest(ada.email)?.code ?? ''
  await page.code.fill(code)
  await vi.waitFor(() => expect(onSuccess).toHaveBeenCalledTimes(1))
  expect(onConfirm).toHaveBeenCalledWith(code)
})

test('shows the error that the action gives back, at the code', async () => {
  const onError = vi.fn()
  const onConfirm = async () => ({ data: null, error: { name: 'AuthApiError', message: '', code: 'reauthentication_not_valid' } })
  const page = await confirmPage({ onConfirm, onError })
  await page.send.click()
  await page.code.fill('123456')
  await expect.element(page.screen.getByText('That code does not match, or it has expired.', { exact: false })).toBeVisible()
  await expect.element(page.code).toHaveFocus()
  expect(onError).toHaveBeenCalledTimes(1)
})

test('sends nothing by itself', async () => {
  const page = await confirmPage({ onConfirm: vi.fn() })
  await expect.element(page.send).toBeVisible()
  expect(page.server.inbox.messages).toEqual([])
})

test('no network: says so, and sends again', async () => {
  const page = await confirmPage({ onConfirm: vi.fn() })
  await expect.element(page.send).toBeVisible()
  page.server.faults.next('offline')
  await page.send.click()
  await page.screen.getByRole('button', { name: 'Try again' }).click()
  await expect.element(page.code).toBeVisible()
})
