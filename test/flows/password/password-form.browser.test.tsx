import { PasswordForm, type PasswordFormProps } from 'latchkey'
import { ada, una } from 'latchkey/testing'
import { StrictMode } from 'react'
import { beforeEach, afterEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { renderFlow, type FlowOptions } from '../render-flow.js'

async function signInPage(props: PasswordFormProps = {}, options?: FlowOptions) {
  const flow = await renderFlow(<PasswordForm {...props} />, options)
  const { screen } = flow
  return {
    ...flow,
    email: screen.getByLabelText('Email'),
    password: screen.getByLabelText('Password', { exact: true }),
    submit: screen.getByRole('button', { name: 'Sign in' }),
    alert: screen.getByRole('alert').first(),
  }
}

async function fillIn(page: Awaited<ReturnType<typeof signInPage>>, { email = ada.email, password = ada.password } = {}) {
  await page.email.fill(email)
  await page.password.fill(password)
  await page.submit.click()
}

const captchaTokenIn = (body: unknown) => (body as { gotrue_meta_security?: { captcha_token?: string } }).gotrue_meta_security?.captcha_token

const silent = { error: vi.spyOn(console, 'error'), warn: vi.spyOn(console, 'warn') }

beforeEach(() => { vi.clearAllMocks() })
afterEach(() => {
  expect(silent.error).not.toHaveBeenCalled()
  expect(silent.warn).not.toHaveBeenCalled()
})

describe('PasswordForm', () => {
  test('signInWithPassword: email', async () => {
    const onSuccess = vi.fn()
    const page = await signInPage({ onSuccess })
    await fillIn(page)
    await vi.waitFor(() => expect(onSuccess).toHaveBeenCalledWith(expect.objectContaining({ user: expect.objectContaining({ email: ada.email }) })))
    expect(page.client.getSnapshot()).toMatchObject({ status: 'signed-in' })
  })

  test('signInWithPassword: phone', async () => {
    const onSuccess = vi.fn()
    const { screen } = await renderFlow(<PasswordForm identifier="phone" onSuccess={onSuccess} />, { config: { externalPhoneEnabled: true }, users: [{ phone: '+4915123456789', password: ada.password }] })
    await screen.getByLabelText('Phone number').fill('+49 1512 345-6789')
    await screen.getByLabelText('Password', { exact: true }).fill(ada.password)
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(onSuccess).toHaveBeenCalledTimes(1))
  })

  test('what the server has refused is gone when the next attempt goes no further than its fields', async () => {
    const page = await signInPage()
    await fillIn(page, { password: 'wrong' })
    const refusal = page.screen.getByText('That email and password do not match.')
    await expect.element(refusal).toBeVisible()
    await page.password.fill('')
    await page.submit.click()
    await expect.element(page.screen.getByText('Enter your password.')).toBeVisible()
    await expect.element(refusal).not.toBeInTheDocument()
  })

  test('is stable after one commit, and a keystroke costs none', async () => {
    const { email, commits } = await signInPage()
    expect(commits()).toBe(1)
    await email.click()
    await userEvent.keyboard('ada@example.test')
    expect(commits()).toBe(1)
  })

  test('is a real form with names for password managers', async () => {
    const { email, password, submit } = await signInPage()
    await expect.element(email).toHaveAttribute('autocomplete', 'username')
    await expect.element(email).toHaveAttribute('autocapitalize', 'none')
    await expect.element(password).toHaveAttribute('autocomplete', 'current-password')
    await expect.element(submit).toHaveAttribute('type', 'submit')
    expect(password.element().closest('form')).not.toBeNull()
  })

  test('says at each field what is missing, and moves to the first', async () => {
    const { submit, email, password, screen, requests } = await signInPage()
    await submit.click()
    await expect.element(screen.getByText('Enter your email address.')).toBeVisible()
    await expect.element(screen.getByText('Enter your password.')).toBeVisible()
    await expect.element(email).toHaveFocus()
    await expect.element(email).toHaveAttribute('aria-invalid', 'true')
    await expect.element(password).toHaveAttribute('aria-invalid', 'true')
    expect(requests).toEqual([])
  })

  test('G45: a wrong password is announced in the form, and the email stays', async () => {
    const page = await signInPage({ onForgotPassword: vi.fn() })
    await fillIn(page, { password: 'wrong horse' })
    await expect.element(page.alert.getByText('That email and password do not match.', { exact: false })).toBeVisible()
    await expect.element(page.email).toHaveValue(ada.email)
    await expect.element(page.password).toHaveValue('wrong horse')
    await page.password.fill(ada.password)
    await page.submit.click()
    await vi.waitFor(() => expect(page.client.getSnapshot().status).toBe('signed-in'))
  })

  test('offers only ways out that lead somewhere', async () => {
    const onForgotPassword = vi.fn()
    const page = await signInPage({ onForgotPassword })
    await expect.element(page.screen.getByText('New here?')).not.toBeInTheDocument()
    await fillIn(page, { password: 'wrong horse' })
    await expect.element(page.screen.getByRole('button', { name: 'Get a sign-in code instead' })).not.toBeInTheDocument()
    await page.screen.getByRole('button', { name: 'Reset your password' }).click()
    expect(onForgotPassword).toHaveBeenCalledTimes(1)
  })

  test('leads to other views by one handler for all', async () => {
    const onViewChange = vi.fn()
    const { screen } = await signInPage({ onViewChange })
    await screen.getByRole('button', { name: 'Create an account' }).click()
    await screen.getByRole('button', { name: 'Forgot password?' }).click()
    expect(onViewChange.mock.calls).toEqual([['sign-up'], ['forgot-password']])
  })

  test.each([
    ['no network', 'offline', 'The server could not be reached. Check your connection and try again.'],
    ['a 500', { status: 500 }, 'Something went wrong on our side. Try again in a moment.'],
    ['an HTML 403 of a proxy', 'html-403', 'The server sent an answer that could not be read. Try again in a moment.'],
    ['a lost answer', 'lost-answer', 'The server could not be reached. Check your connection and try again.'],
  ] as const)('says what to do about %s, keeps what was typed, and goes on from there', async (_, fault, text) => {
    const onError = vi.fn()
    const page = await signInPage({ onError })
    page.server.faults.next(fault)
    await fillIn(page)
    await expect.element(page.alert.getByText(text, { exact: false })).toBeVisible()
    await expect.element(page.email).toHaveValue(ada.email)
    await expect.element(page.password).toHaveValue(ada.password)
    expect(onError).toHaveBeenCalledTimes(1)
    await page.screen.getByRole('button', { name: 'Try again' }).click()
    await vi.waitFor(() => expect(page.client.getSnapshot().status).toBe('signed-in'))
  })

  test('counts down where the server names the seconds, one more than it says', async () => {
    const page = await signInPage()
    page.server.faults.next({ status: 429, code: 'over_request_rate_limit', message: 'For security purposes, you can only request this after 12 seconds.' })
    await fillIn(page)
    await expect.element(page.screen.getByRole('button', { name: /Try again in 1[23] seconds/ })).toHaveAttribute('aria-disabled', 'true')
    await expect.element(page.alert.getByText('There were many attempts in a short time.', { exact: false })).toBeVisible()
    const before = page.requests.length
    await page.password.click()
    await userEvent.keyboard('{Enter}')
    expect(page.requests.length).toBe(before)
  })

  test('keeps the button where the server names no seconds', async () => {
    const page = await signInPage()
    page.server.faults.next({ status: 429 })
    await fillIn(page)
    await expect.element(page.alert.getByText('There were many attempts in a short time. Wait a little, then try again.', { exact: false })).toBeVisible()
    await page.submit.click()
    await vi.waitFor(() => expect(page.client.getSnapshot().status).toBe('signed-in'))
  })

  test('an unconfirmed address gets another mail and enters its code', async () => {
    const onSuccess = vi.fn()
    const page = await signInPage({ onSuccess, emailCode: 'show' })
    await fillIn(page, { email: una.email })
    await expect.element(page.alert.getByText('This email address has not been confirmed yet.', { exact: false })).toBeVisible()
    await page.screen.getByRole('button', { name: 'Send the mail again' }).click()
    await expect.element(page.screen.getByRole('heading', { name: 'Check your mail' })).toHaveFocus()
    await page.screen.getByLabelText('Code').fill(page.server.inbox.latest(una.email)?.code ?? '')
    await vi.waitFor(() => expect(onSuccess).toHaveBeenCalledTimes(1))
  })

  test('comes back from the code with what was typed', async () => {
    const page = await signInPage()
    await fillIn(page, { email: una.email })
    await page.screen.getByRole('button', { name: 'Send the mail again' }).click()
    await page.screen.getByRole('button', { name: 'Back' }).click()
    await expect.element(page.screen.getByRole('heading', { name: 'Sign in' })).toHaveFocus()
    await expect.element(page.email).toHaveValue(una.email)
    await expect.element(page.password).toHaveValue(una.password)
  })

  test('sends one request for a double submit, shows that it is under way, and keeps the focus', async () => {
    const page = await signInPage()
    await page.email.fill(ada.email)
    await page.password.fill(ada.password)
    const release = page.holdAnswers()
    const button = page.submit.element()
    await userEvent.dblClick(button)
    await userEvent.keyboard('{Enter}')
    await expect.element(page.screen.getByRole('button', { name: 'Signing in…' })).toHaveAttribute('aria-busy', 'true')
    expect(button).toBe(document.activeElement)
    release()
    await vi.waitFor(() => expect(page.client.getSnapshot().status).toBe('signed-in'))
    expect(page.requests.filter((request) => request === 'POST /token')).toHaveLength(1)
  })

  test('is silent when it is gone before the answer', async () => {
    const onSuccess = vi.fn()
    const page = await signInPage({ onSuccess })
    const release = page.holdAnswers()
    await fillIn(page)
    await page.rerender(null)
    release()
    await vi.waitFor(() => expect(onSuccess).toHaveBeenCalledTimes(1))
  })

  test('G43: a parent that renders again keeps what was typed', async () => {
    const page = await signInPage()
    await page.email.fill('half@way')
    const input = page.email.element()
    await page.rerender(<PasswordForm onSuccess={() => undefined} theme={{ colorPrimary: 'rebeccapurple' }} messages={{ signIn: { title: 'Come in' } }} />)
    await expect.element(page.screen.getByRole('heading', { name: 'Come in' })).toBeVisible()
    expect(page.email.element()).toBe(input)
    await expect.element(page.email).toHaveValue('half@way')
  })

  test('G44: two on a page share no ids', async () => {
    await renderFlow(<><PasswordForm /><PasswordForm /></>)
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(3)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('works under StrictMode', async () => {
    const { screen, client } = await renderFlow(<StrictMode><PasswordForm defaultValues={{ email: ada.email }} autoFocus /></StrictMode>)
    await expect.element(screen.getByLabelText('Email')).toHaveFocus()
    await screen.getByLabelText('Password', { exact: true }).fill(ada.password)
    await screen.getByRole('button', { name: 'Sign in' }).click()
    await vi.waitFor(() => expect(client.getSnapshot().status).toBe('signed-in'))
  })

  test('G41: sends a fresh captcha token with each attempt', async () => {
    let made = 0
    const captcha: PasswordFormProps['captcha'] = ({ onToken }) => <button type="button" onClick={() => onToken(`token-${++made}`)}>I am human</button>
    const page = await signInPage({ captcha })
    const human = page.screen.getByRole('button', { name: 'I am human' })
    const first = human.element()
    await human.click()
    await fillIn(page, { password: 'wrong horse' })
    await expect.element(page.alert.getByText('do not match', { exact: false })).toBeVisible()
    expect(human.element()).not.toBe(first)
    await page.submit.click()
    await human.click()
    await page.submit.click()
    await vi.waitFor(() => expect(page.bodies.map(captchaTokenIn)).toEqual(['token-1', undefined, 'token-2']))
  })

  test('disabled: nothing can be entered or sent', async () => {
    const { email, password, submit } = await signInPage({ disabled: true })
    await expect.element(email).toBeDisabled()
    await expect.element(password).toBeDisabled()
    await expect.element(submit).toBeDisabled()
  })
})
