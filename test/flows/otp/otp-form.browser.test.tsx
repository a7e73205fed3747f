import { OtpForm, type OtpFormProps } from 'latchkey'
import { ada } from 'latchkey/testing'
import { expect, test, vi } from 'vitest'
import { renderFlow, type FlowOptions } from '../render-flow.js'

const phones = { config: { externalPhoneEnabled: true } }
const number = '+4915123456789'

async function codePage(props: OtpFormProps = {}, options: FlowOptions = phones) {
  const flow = await renderFlow(<OtpForm {...props} />, options)
  const { screen } = flow
  return {
    ...flow,
    email: screen.getByLabelText('Email'),
    phone: screen.getByLabelText('Phone number', { exact: true }),
    submit: screen.getByRole('button', { name: 'Send code' }),
    code: screen.getByLabelText('Code'),
  }
}

test('signInWithOtp: e-mail, with the code field open at once', async () => {
  const onSuccess = vi.fn()
  const page = await codePage({ onSuccess })
  await page.email.fill(ada.email)
  await page.submit.click()
  await expect.element(page.code).toBeVisible()
  await page.code.fill(page.server.inbox.latest(ada.email)?.code ?? '')
  await vi.waitFor(() => expect(onSuccess).toHaveBeenCalledTimes(1))
})

test.each([['sms', 'Text message'], ['whatsapp', 'WhatsApp']] as const)('signInWithOtp: %s', async (channel, label) => {
  const page = await codePage({ identifiers: ['phone'], channels: ['sms', 'whatsapp'] })
  await page.phone.fill(number)
  await page.screen.getByRole('radio', { name: label }).click({ force: true })
  await page.submit.click()
  await expect.element(page.screen.getByRole('heading', { name: 'Check your messages' })).toHaveFocus()
  const message = page.server.inbox.latest(number)
  expect(message?.channel).toBe(channel)
  await page.code.fill(message?.code ?? '')
  await vi.waitFor(() => expect(page.client.getSnapshot()).toMatchObject({ status: 'signed-in', user: { phone: number.slice(1) } }))
})

test('sends by SMS where there is nothing to choose', async () => {
  const page = await codePage({ identifiers: ['phone'] })
  await expect.element(page.screen.getByRole('radio')).not.toBeInTheDocument()
  await page.phone.fill(number)
  await page.submit.click()
  await expect.element(page.code).toBeVisible()
  expect(page.server.inbox.latest(number)?.channel).toBe('sms')
})

test('sends again on the channel that was chosen', async () => {
  const page = await codePage({ identifiers: ['phone'], channels: ['sms', 'whatsapp'], defaultValues: { channel: 'whatsapp', phone: number }, resendAfter: 0 })
  await page.submit.click()
  await expect.element(page.code).toBeVisible()
  page.server.advance(61)
  await page.screen.getByRole('button', { name: 'Send again' }).click()
  await vi.waitFor(() => expect(page.server.inbox.messages.map(({ channel }) => channel)).toEqual(['whatsapp', 'whatsapp']))
})

test('a person may change to the other identifier, and finds again what was typed', async () => {
  const page = await codePage({ identifiers: ['phone', 'email'] })
  await page.phone.fill(number)
  await page.screen.getByRole('button', { name: 'Use email instead' }).click()
  await expect.element(page.screen.getByRole('heading', { name: 'Sign in with a code' })).toHaveFocus()
  await page.screen.getByRole('button', { name: 'Use your phone instead' }).click()
  await expect.element(page.phone).toHaveValue('1512 3456789')
  await page.submit.click()
  await expect.element(page.screen.getByText('+4915123456789')).toBeVisible()
})

test('a wrong code is cleared and keeps the focus', async () => {
  const page = await codePage()
  await page.email.fill(ada.email)
  await page.submit.click()
  await expect.element(page.code).toBeVisible()
  await page.code.fill(page.server.inbox.latest(ada.email)?.code === '000000' ? '111111' : '000000')
  await expect.element(page.screen.getByText('That code or link does not match, or it has expired.', { exact: false })).toBeVisible()
  await expect.element(page.code).toHaveValue('')
  await expect.element(page.code).toHaveFocus()
})

test('a number that no message reaches is told at the field', async () => {
  const page = await codePage({ identifiers: ['phone'] })
  page.server.faults.next({ status: 400, code: 'sms_send_failed' })
  await page.phone.fill(number)
  await page.submit.click()
  await expect.element(page.phone).toHaveAttribute('aria-invalid', 'true')
  await expect.element(page.screen.getByText('The message could not be sent. Check the number and try again.')).toBeVisible()
})

test('a keystroke costs no commit', async () => {
  const { email, commits } = await codePage()
  const before = commits()
  expect(before).toBe(1)
  await email.fill('ada@example.test')
  expect(commits()).toBe(before)
})
