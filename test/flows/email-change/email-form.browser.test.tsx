import { AccountPanel, EmailForm, SignedIn, type EmailFormProps } from 'latchkey'
import { ada, grace } from 'latchkey/testing'
import { expect, test, vi } from 'vitest'
import { renderFlow, type FlowOptions } from '../render-flow.js'

const next = 'ada@new.test'

async function emailPage(props: EmailFormProps = {}, options?: FlowOptions) {
  const flow = await renderFlow(<><SignedIn><EmailForm {...props} /><p>You are inside</p></SignedIn></>, { ...options, users: options?.users ?? [ada, grace] })
  const { screen, client, server } = flow
  await client.signInWithPassword(ada)
  await expect.element(screen.getByText('You are inside')).toBeVisible()
  return {
    ...flow,
    email: screen.getByLabelText('New email'),
    submit: screen.getByRole('button', { name: 'Continue', exact: true }),
    code: screen.getByLabelText('Code', { exact: true }),
    codeOf: (address: string) => server.inbox.messages.filter(({ to }) => to === address).at(-1)?.code ?? '',
  }
}

async function ask(page: Awaited<ReturnType<typeof emailPage>>, address = next) {
  await page.email.fill(address)
  await page.submit.click()
}

/** Fills in the newest code that was mailed to an address, once there is a field for it. */
async function enterCode(page: Awaited<ReturnType<typeof emailPage>>, address: string) {
  await expect.element(page.code).toBeVisible()
  await page.code.fill(page.codeOf(address))
}

const emailOf = ({ client }: Awaited<ReturnType<typeof emailPage>>) => {
  const snapshot = client.getSnapshot()
  return snapshot.status === 'signed-in' ? snapshot.user.email : null
}

test('updateUser: e-mail, both halves by code; verifyOtp: email_change', async () => {
  const [onSent, onSuccess] = [vi.fn(), vi.fn()]
  const page = await emailPage({ emailCode: 'show', onSent, onSuccess })
  await ask(page)
  await expect.element(page.screen.getByRole('heading', { name: 'Check your mail' })).toHaveFocus()
  await expect.element(page.screen.getByText('We sent a mail to ada@example.test and another one to ada@new.test. Confirm both.', { exact: false })).toBeVisible()
  expect(onSent).toHaveBeenCalledTimes(1)
  await enterCode(page, next)
  await expect.element(page.screen.getByRole('heading', { name: 'Half way there' })).toHaveFocus()
  await expect.element(page.screen.getByText('Now confirm the mail that we sent to ada@example.test.', { exact: false })).toBeVisible()
  expect(onSuccess).not.toHaveBeenCalled()
  await enterCode(page, ada.email)
  await expect.element(page.screen.getByText('Your address is ada@new.test now.').first()).toBeVisible()
  expect(onSuccess).toHaveBeenCalledTimes(1)
  expect(emailOf(page)).toBe(next)
})

test('what is typed into the step that follows is not lost: it is mounted once', async () => {
  const page = await emailPage({ emailCode: 'show' })
  const mounted = new Set<Element>()
  const observer = new MutationObserver(() => { for (const input of document.querySelectorAll('[autocomplete="one-time-code"]')) mounted.add(input) })
  observer.observe(document.body, { childList: true, subtree: true })
  await ask(page)
  await expect.element(page.screen.getByRole('button', { name: /Send again in/ })).toBeVisible()
  observer.disconnect()
  expect(mounted.size).toBe(1)
})

test('takes the code of either mail first', async () => {
  const page = await emailPage({ emailCode: 'show' })
  await ask(page)
  await enterCode(page, ada.email)
  await expect.element(page.screen.getByText('Now confirm the mail that we sent to ada@new.test.', { exact: false })).toBeVisible()
  await enterCode(page, next)
  await vi.waitFor(() => expect(emailOf(page)).toBe(next))
})

test('a code of neither mail is cleared, and keeps the focus', async () => {
  const page = await emailPage({ emailCode: 'show' })
  await ask(page)
  await page.code.fill(['000000', '111111', '222222'].find((code) => code !== page.codeOf(next) && code !== page.codeOf(ada.email)) ?? '')
  await expect.element(page.screen.getByText('That code or link does not match, or it has expired.', { exact: false })).toBeVisible()
  await expect.element(page.code).toHaveValue('')
  await expect.element(page.code).toHaveFocus()
})

test('one code is enough where the server asks the new address alone', async () => {
  const page = await emailPage({ emailCode: 'show', secureEmailChange: false }, { config: { mailerSecureEmailChangeEnabled: false } })
  await ask(page)
  await expect.element(page.screen.getByText('Enter the code that we sent to ada@new.test.', { exact: false })).toBeVisible()
  await enterCode(page, next)
  await expect.element(page.screen.getByText('Your address is ada@new.test now.').first()).toBeVisible()
})

test('finds a change that is pending since another visit, and follows it when it ends elsewhere', async () => {
  const page = await emailPage({ emailCode: 'show' }, { config: { mailerSecureEmailChangeEnabled: false } })
  await page.client.updateUser({ email: next })
  await expect.element(page.code).toBeVisible()
  await page.client.verifyOtp({ type: 'email_change', email: next, token: page.codeOf(next) })
  await expect.element(page.screen.getByText('Your address is ada@new.test now.').first()).toBeVisible()
  await expect.element(page.email).toBeVisible()
})

test('sends both mails again, and has both confirmed anew; resend: email_change', async () => {
  const page = await emailPage({ emailCode: 'show', resendAfter: 0 })
  await ask(page)
  await enterCode(page, next)
  await expect.element(page.screen.getByRole('heading', { name: 'Half way there' })).toBeVisible()
  page.server.advance(61)
  await page.screen.getByRole('button', { name: 'Send again' }).click()
  await expect.element(page.screen.getByRole('heading', { name: 'Check your mail' })).toBeVisible()
  expect(page.requests).toContain('POST /resend')
  await vi.waitFor(() => expect(page.server.inbox.messages).toHaveLength(4))
  await enterCode(page, next)
  await enterCode(page, ada.email)
  await vi.waitFor(() => expect(emailOf(page)).toBe(next))
})

test('gives up, and the address stays', async () => {
  const page = await emailPage()
  await ask(page)
  await page.screen.getByRole('button', { name: 'Keep the old address' }).click()
  await expect.element(page.screen.getByText('Your address stays ada@example.test. You can ignore the mails that we sent.')).toBeVisible()
  await expect.element(page.email).toHaveFocus()
  expect(emailOf(page)).toBe(ada.email)
})

test('back keeps what was typed', async () => {
  const page = await emailPage()
  await ask(page)
  await page.screen.getByRole('button', { name: 'Back' }).click()
  await expect.element(page.email).toHaveValue(next)
  await expect.element(page.email).toHaveFocus()
})

test('says at the field that it is the address already, and lets another be entered', async () => {
  const page = await emailPage()
  await ask(page, ' Ada@Example.test ')
  await expect.element(page.screen.getByText('This is your address already.')).toBeVisible()
  await expect.element(page.email).toHaveFocus()
  await page.email.fill('other@new.test')
  await expect.element(page.screen.getByText('This is your address already.')).not.toBeInTheDocument()
})

test('says at the field that somebody else has the address', async () => {
  const onError = vi.fn()
  const page = await emailPage({ onError })
  await ask(page, grace.email)
  await expect.element(page.screen.getByText('There is an account with this email address already.')).toBeVisible()
  await expect.element(page.email).toHaveAttribute('aria-invalid', 'true')
  expect(onError).toHaveBeenCalledTimes(1)
})

test('counts down where mails were sent a moment ago, and leads to the code that is there', async () => {
  const page = await emailPage()
  await ask(page)
  await page.screen.getByRole('button', { name: 'Back' }).click()
  await ask(page, 'other@new.test')
  await expect.element(page.screen.getByRole('button', { name: /Try again in/ })).toBeVisible()
  await page.screen.getByRole('button', { name: 'I have a code' }).click()
  await expect.element(page.screen.getByText('another one to ada@new.test', { exact: false })).toBeVisible()
})

test('shows once that mails went out', async () => {
  const page = await emailPage()
  const shown: string[] = []
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof Element && node.querySelector('h1')) shown.push(node.querySelector('h1')?.textContent ?? '')
  })
  observer.observe(document.body, { childList: true, subtree: true })
  await ask(page)
  await expect.element(page.screen.getByRole('button', { name: /Send again in/ })).toBeVisible()
  observer.disconnect()
  expect(shown).toEqual(['Check your mail'])
})

test('nothing is sent for what is no address', async () => {
  const page = await emailPage()
  await ask(page, 'ada')
  await expect.element(page.screen.getByText('Enter an email address such as name@example.com.')).toBeVisible()
  expect(page.requests).not.toContain('PUT /user')
})

test('counts down straight after the mails went out', async () => {
  const page = await emailPage()
  await ask(page)
  await expect.element(page.screen.getByRole('button', { name: /Send again in/ })).toBeVisible()
})

test('in the panel of the account, the heading of the mails that went out stands below that of the section', async () => {
  const { screen, client } = await renderFlow(<SignedIn><AccountPanel /></SignedIn>, { users: [ada] })
  await client.signInWithPassword(ada)
  await screen.getByRole('button', { name: 'Change your email' }).click()
  await screen.getByLabelText('New email').fill(next)
  await screen.getByRole('button', { name: 'Continue', exact: true }).click()
  await expect.element(screen.getByRole('heading', { name: 'Check your mail' })).toHaveAttribute('aria-level', '3')
})
