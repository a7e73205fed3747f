import { createPasswordRules, SignUpForm, type SignUpFormProps } from 'latchkey'
import { ada } from 'latchkey/testing'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { renderFlow, type FlowOptions } from '../render-flow.js'

async function signUpPage(props: SignUpFormProps = {}, options?: FlowOptions) {
  const flow = await renderFlow(<SignUpForm {...props} />, options)
  const { screen } = flow
  return {
    ...flow,
    email: screen.getByLabelText('Email'),
    password: screen.getByLabelText('Password', { exact: true }),
    submit: screen.getByRole('button', { name: 'Create account' }),
    sent: screen.getByRole('heading', { name: 'Check your mail' }),
  }
}

async function fillIn(page: Awaited<ReturnType<typeof signUpPage>>, { email = 'new@example.test', password = 'correct horse battery' } = {}) {
  await page.email.fill(email)
  await page.password.fill(password)
  await page.submit.click()
}

const confirming = { config: { mailerAutoconfirm: false } }
const trusting = { config: { mailerAutoconfirm: true } }
const silent = { error: vi.spyOn(console, 'error'), warn: vi.spyOn(console, 'warn') }

beforeEach(() => { vi.clearAllMocks() })
afterEach(() => {
  expect(silent.error).not.toHaveBeenCalled()
  expect(silent.warn).not.toHaveBeenCalled()
})

describe('SignUpForm', () => {
  test('signUp: email, signed in at once', async () => {
    const onSuccess = vi.fn()
    const page = await signUpPage({ onSuccess, metadata: { plan: 'free' } }, trusting)
    await fillIn(page)
    await vi.waitFor(() => expect(onSuccess).toHaveBeenCalledTimes(1))
    expect(page.client.getSnapshot()).toMatchObject({ status: 'signed-in', user: { email: 'new@example.test', user_metadata: { plan: 'free' } } })
  })

  test('G39, G20: signUp: email to confirm, with the code entered in the same tab', async () => {
    const [onSuccess, onConfirmationRequired] = [vi.fn(), vi.fn()]
    const page = await signUpPage({ onSuccess, onConfirmationRequired, emailCode: 'show' }, confirming)
    await fillIn(page)
    await expect.element(page.sent).toHaveFocus()
    expect(onConfirmationRequired).toHaveBeenCalledTimes(1)
    await page.screen.getByLabelText('Code').fill(page.server.inbox.latest('new@example.test')?.code ?? '')
    await vi.waitFor(() => expect(onSuccess).toHaveBeenCalledTimes(1))
    expect(page.client.getSnapshot().status).toBe('signed-in')
  })

  test('G20: the code is one press away by default, and left out when hidden', async () => {
    const page = await signUpPage({}, confirming)
    await fillIn(page)
    await page.screen.getByRole('button', { name: 'I have a code' }).click()
    await expect.element(page.screen.getByLabelText('Code')).toHaveFocus()
    await page.rerender(<SignUpForm emailCode="hide" />)
    await expect.element(page.screen.getByLabelText('Code')).not.toBeInTheDocument()
    await expect.element(page.screen.getByRole('button', { name: 'I have a code' })).not.toBeInTheDocument()
  })

  test('signUp: phone, by text message', async () => {
    const onSuccess = vi.fn()
    const page = await renderFlow(<SignUpForm identifier="phone" onSuccess={onSuccess} />, { config: { externalPhoneEnabled: true } })
    await page.screen.getByLabelText('Phone number').fill('0049 1512 3456789')
    await page.screen.getByLabelText('Password', { exact: true }).fill('correct horse battery')
    await page.screen.getByRole('button', { name: 'Create account' }).click()
    await expect.element(page.screen.getByRole('heading', { name: 'Check your messages' })).toHaveFocus()
    await page.screen.getByLabelText('Code').fill(page.server.inbox.latest('+4915123456789')?.code ?? '')
    await vi.waitFor(() => expect(onSuccess).toHaveBeenCalledTimes(1))
  })

  test('G39: an address that has an account gets the same screen, with its ways out', async () => {
    const [onSignIn, onForgotPassword] = [vi.fn(), vi.fn()]
    const page = await signUpPage({ onSignIn, onForgotPassword }, confirming)
    await fillIn(page, { email: ada.email })
    await expect.element(page.screen.getByText('If ada@example.test is new here', { exact: false })).toBeVisible()
    expect(page.server.inbox.latest(ada.email)).toBeUndefined()
    await page.screen.getByRole('button', { name: 'Sign in' }).click()
    await page.screen.getByRole('button', { name: 'Reset your password' }).click()
    expect([onSignIn.mock.calls.length, onForgotPassword.mock.calls.length]).toEqual([1, 1])
  })

  test('"use another address" keeps what was typed', async () => {
    const page = await signUpPage({}, confirming)
    await fillIn(page, { email: 'typo@example.test' })
    await page.screen.getByRole('button', { name: 'Use another address' }).click()
    await expect.element(page.screen.getByRole('heading', { name: 'Create your account' })).toHaveFocus()
    await expect.element(page.email).toHaveValue('typo@example.test')
    await expect.element(page.password).toHaveValue('correct horse battery')
  })

  test('says at the email that an account exists, with the way to sign in', async () => {
    const onSignIn = vi.fn()
    const page = await signUpPage({ onSignIn, footer: null }, trusting)
    await fillIn(page, { email: ada.email })
    await expect.element(page.screen.getByText('There is an account with this address already.', { exact: false })).toBeVisible()
    await expect.element(page.email).toHaveFocus()
    await expect.element(page.email).toHaveAttribute('aria-invalid', 'true')
    await page.screen.getByRole('button', { name: 'Sign in' }).click()
    expect(onSignIn).toHaveBeenCalledTimes(1)
  })

  test('says at the password why the server finds it weak, and keeps it', async () => {
    const page = await signUpPage({ passwordRules: createPasswordRules({ minLength: 1 }) }, { config: { ...trusting.config, passwordMinLength: 12 } })
    await fillIn(page, { password: 'short' })
    await expect.element(page.screen.getByText('This password is too short.')).toBeVisible()
    await expect.element(page.password).toHaveFocus()
    await expect.element(page.password).toHaveValue('short')
    await page.password.fill('long enough for all')
    await page.submit.click()
    await vi.waitFor(() => expect(page.client.getSnapshot().status).toBe('signed-in'))
  })

  test('a wrong code is cleared, said, and keeps the focus', async () => {
    const page = await signUpPage({ emailCode: 'show' }, confirming)
    await fillIn(page)
    await page.screen.getByLabelText('Code').fill('000000')
    await expect.element(page.screen.getByText('That code or link does not match, or it has expired.', { exact: false })).toBeVisible()
    await expect.element(page.screen.getByLabelText('Code')).toHaveValue('')
    await expect.element(page.screen.getByLabelText('Code')).toHaveFocus()
    await page.screen.getByLabelText('Code').fill(page.server.inbox.latest()?.code ?? '')
    await vi.waitFor(() => expect(page.client.getSnapshot().status).toBe('signed-in'))
  })

  test('counts down until the mail may be sent again, and does nothing until then', async () => {
    const page = await signUpPage({}, confirming)
    await fillIn(page)
    const waiting = page.screen.getByRole('button', { name: /Send again in (1:00|0:5\d)/ })
    await expect.element(waiting).toHaveAttribute('aria-disabled', 'true')
    await waiting.click({ force: true })
    expect(page.server.inbox.messages).toHaveLength(1)
  })

  test('G39: resend: signup, without a word on whether a mail was sent', async () => {
    const page = await signUpPage({ resendAfter: 0 }, confirming)
    await fillIn(page)
    await expect.element(page.sent).toBeVisible()
    page.server.advance(61)
    await page.screen.getByRole('button', { name: 'Send again', exact: true }).click()
    await expect.element(page.screen.getByRole('status').getByText('is new here, a message with a link is on its way.', { exact: false })).toBeVisible()
    expect(page.server.inbox.messages).toHaveLength(2)
  })

  test('counts down from what the server says when it refuses to send again', async () => {
    const page = await signUpPage({ resendAfter: 0 }, { config: { ...confirming.config, smtpMaxFrequency: '40s' } })
    await fillIn(page)
    await page.screen.getByRole('button', { name: 'Send again', exact: true }).click()
    await expect.element(page.screen.getByRole('button', { name: /Send again in 0:[34]\d/ })).toBeVisible()
    await expect.element(page.screen.getByText('Several mails were sent in a short time.', { exact: false })).toBeVisible()
  })

  test('asks for consent where it has to be given', async () => {
    const page = await signUpPage({ requiresConsent: true, termsUrl: '/terms', privacyUrl: '/privacy' }, trusting)
    await fillIn(page)
    await expect.element(page.screen.getByText('Agree to the terms to go on.')).toBeVisible()
    await expect.element(page.screen.getByRole('link', { name: 'terms' })).toHaveAttribute('href', '/terms')
    await page.screen.getByRole('checkbox').click()
    await page.submit.click()
    await vi.waitFor(() => expect(page.client.getSnapshot().status).toBe('signed-in'))
  })

  test('is stable after one commit, and a keystroke costs one only when a rule of the checklist flips', async () => {
    const { email, password, commits } = await signUpPage()
    expect(commits()).toBe(1)
    await email.click()
    await userEvent.keyboard('new@example.test')
    await password.click()
    await userEvent.keyboard('short')
    expect(commits()).toBe(1)
    await userEvent.keyboard('er')
    expect(commits()).toBe(2)
  })

  test('G41: sends a captcha token with sign-up, and a fresh one with each code', async () => {
    let made = 0
    const captcha: SignUpFormProps['captcha'] = ({ onToken }) => <button type="button" onClick={() => onToken(`token-${++made}`)}>I am human</button>
    const page = await signUpPage({ captcha, emailCode: 'show' }, confirming)
    await page.screen.getByRole('button', { name: 'I am human' }).click()
    await fillIn(page)
    await page.screen.getByRole('button', { name: 'I am human' }).click()
    await page.screen.getByLabelText('Code').fill(page.server.inbox.latest()?.code ?? '')
    await vi.waitFor(() => expect(page.client.getSnapshot().status).toBe('signed-in'))
    expect(page.bodies).toMatchObject([{ gotrue_meta_security: { captcha_token: 'token-1' } }, { gotrue_meta_security: { captcha_token: 'token-2' } }])
  })

  test('has the names that password managers look for', async () => {
    const page = await signUpPage()
    await expect.element(page.email).toHaveAttribute('autocomplete', 'username')
    await expect.element(page.password).toHaveAttribute('autocomplete', 'new-password')
  })
})
