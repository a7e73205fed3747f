import { PhoneForm, SignedIn, type PhoneFormProps } from 'latchkey'
import { ada } from 'latchkey/testing'
import { expect, test, vi } from 'vitest'
import { renderFlow, type FlowOptions } from '../render-flow.js'

const number = '+4915123456789'
const other = '+4915199999999'

async function phonePage(props: PhoneFormProps = {}, options: FlowOptions = {}) {
  const flow = await renderFlow(<SignedIn><PhoneForm defaultCountry="DE" {...props} /></SignedIn>, { users: [ada, { phone: other }], ...options, config: { externalPhoneEnabled: true, ...options.config } })
  const { screen, client, server } = flow
  await client.signInWithPassword(ada)
  await expect.element(screen.getByRole('button', { name: /Country: Germany/ })).toBeVisible()
  const phone = screen.getByLabelText(/New phone number/)
  const code = screen.getByLabelText('Code', { exact: true })
  const ask = async (text = number) => {
    await phone.fill(text)
    await screen.getByRole('button', { name: 'Send code' }).click()
  }
  const enterCode = async () => {
    await expect.element(code).toBeVisible()
    await code.fill(server.inbox.latest(number)?.code ?? '')
  }
  return { ...flow, phone, code, ask, enterCode }
}

const phoneOf = ({ client }: Awaited<ReturnType<typeof phonePage>>) => {
  const snapshot = client.getSnapshot()
  return snapshot.status === 'signed-in' ? snapshot.user.phone : null
}

test('what is typed into the step that follows is not lost: it is mounted once', async () => {
  const page = await phonePage()
  const mounted = new Set<Element>()
  const observer = new MutationObserver(() => { for (const input of document.querySelectorAll('[autocomplete="one-time-code"]')) mounted.add(input) })
  observer.observe(document.body, { childList: true, subtree: true })
  await page.ask()
  await expect.element(page.screen.getByRole('button', { name: /Send again in/ })).toBeVisible()
  observer.disconnect()
  expect(mounted.size).toBe(1)
})

test('updateUser: phone; verifyOtp: phone_change', async () => {
  const [onSent, onSuccess] = [vi.fn(), vi.fn()]
  const page = await phonePage({ onSent, onSuccess })
  await expect.element(page.screen.getByRole('heading', { name: 'Add a phone number' })).toBeVisible()
  await page.ask()
  await expect.element(page.screen.getByRole('heading', { name: 'Check your messages' })).toHaveFocus()
  expect(onSent).toHaveBeenCalledTimes(1)
  await page.enterCode()
  await expect.element(page.screen.getByText(`Your number is ${number} now.`).first()).toBeVisible()
  expect(onSuccess).toHaveBeenCalledTimes(1)
  expect(phoneOf(page)).toBe(number.slice(1))
  await page.ask()
  await expect.element(page.screen.getByText('This is your number already.')).toBeVisible()
})

test('updateUser: phone, whatsapp; sent again the same way', async () => {
  const page = await phonePage({ channels: ['sms', 'whatsapp'], resendAfter: 0 })
  await page.screen.getByRole('radio', { name: 'WhatsApp' }).click({ force: true })
  await page.ask()
  await expect.element(page.code).toBeVisible()
  page.server.advance(61)
  await page.screen.getByRole('button', { name: 'Send again' }).click()
  await vi.waitFor(() => expect(page.server.inbox.messages.map(({ channel }) => channel)).toEqual(['whatsapp', 'whatsapp']))
  await page.enterCode()
  await vi.waitFor(() => expect(phoneOf(page)).toBe(number.slice(1)))
})

test('resend: phone_change, for somebody who has a number already', async () => {
  const person = { ...ada, phone: '+4915100000000' }
  const page = await phonePage({ resendAfter: 0 }, { users: [person] })
  await page.ask()
  await expect.element(page.code).toBeVisible()
  page.server.advance(61)
  await page.screen.getByRole('button', { name: 'Send again' }).click()
  await vi.waitFor(() => expect(page.server.inbox.messages).toHaveLength(2))
  expect(page.requests).toContain('POST /resend')
  await page.enterCode()
  await vi.waitFor(() => expect(phoneOf(page)).toBe(number.slice(1)))
})

test('says at the field that somebody else has the number', async () => {
  const page = await phonePage()
  await page.ask(other)
  await expect.element(page.screen.getByText('There is an account with this phone number already.')).toBeVisible()
})

test('a wrong code is cleared, and another number can be entered', async () => {
  const page = await phonePage()
  await page.ask()
  await expect.element(page.code).toBeVisible()
  await page.code.fill(page.server.inbox.latest(number)?.code === '000000' ? '111111' : '000000')
  await expect.element(page.screen.getByText('That code or link does not match, or it has expired.', { exact: false })).toBeVisible()
  await expect.element(page.code).toHaveValue('')
  await page.screen.getByRole('button', { name: 'Back' }).click()
  await expect.element(page.phone).toHaveFocus()
  await expect.element(page.phone).toHaveValue('1512 3456789')
})

test('counts down straight after the message went out', async () => {
  const page = await phonePage()
  await page.ask()
  await expect.element(page.screen.getByRole('button', { name: /Send again in/ })).toBeVisible()
})
