import { Auth, SignedOut, type AuthProps } from 'latchkey'
import { ada } from 'latchkey/testing'
import * as OTPAuth from 'otpauth'
import { StrictMode } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { renderFlow, type FlowOptions } from '../../render-flow.js'

const silent = { error: vi.spyOn(console, 'error'), warn: vi.spyOn(console, 'warn') }
const here = location.href

beforeEach(() => { vi.clearAllMocks() })
afterEach(() => {
  history.replaceState(null, '', here)
  expect(silent.error).not.toHaveBeenCalled()
  expect(silent.warn).not.toHaveBeenCalled()
})

async function card(props: AuthProps = {}, options?: FlowOptions) {
  const flow = await renderFlow(<Auth {...props} />, options)
  const { screen } = flow
  return {
    ...flow,
    heading: (name: string) => screen.getByRole('heading', { name, exact: true }),
    button: (name: string) => screen.getByRole('button', { name, exact: true }),
    email: screen.getByLabelText('Email'),
    password: screen.getByLabelText('Password', { exact: true }),
  }
}

async function signIn(page: Awaited<ReturnType<typeof card>>) {
  await page.email.fill(ada.email)
  await page.password.fill(ada.password)
  await page.button('Sign in').click()
}

const fromProps: AuthProps = { methods: ['password'], providers: [], signUp: true }

describe('Auth', () => {
  test('offers what the server allows', async () => {
    const { heading, button } = await card({}, { config: { externalPhoneEnabled: true, externalAnonymousUsersEnabled: true, externalGithubEnabled: true, samlEnabled: true } })
    await expect.element(heading('Sign in')).toBeVisible()
    for (const name of ['Continue with GitHub', 'Sign in', 'Email me a link', 'Use your phone', 'Single sign-on', 'Continue as a guest', 'Create an account']) {
      await expect.element(button(name)).toBeVisible()
    }
  })

  test('offers what its props say, whatever the server allows', async () => {
    const { screen, heading, button, requests } = await card({ methods: ['sso'], providers: [], signUp: false }, { config: { externalAnonymousUsersEnabled: true } })
    await expect.element(heading('Sign in')).toBeVisible()
    await expect.element(screen.getByLabelText('Work email')).toBeVisible()
    expect(button('Create an account').query()).toBeNull()
    expect(button('Continue as a guest').query()).toBeNull()
    expect(requests.filter((request) => !request.endsWith('/settings'))).toEqual([])
  })

  test('takes no new account where the server takes none', async () => {
    const { heading, button } = await card({ defaultView: 'sign-up' }, { config: { disableSignup: true } })
    await expect.element(heading('Sign in')).toBeVisible()
    expect(button('Create an account').query()).toBeNull()
  })

  test('is stable after one commit, with settings from the network after two, and a keystroke costs none', async () => {
    const given = await card(fromProps)
    expect(given.commits()).toBe(1)
    await given.screen.unmount()
    const asked = await card()
    await asked.email.click()
    const stable = asked.commits()
    expect(stable).toBeLessThanOrEqual(2)
    await userEvent.keyboard('ada@example.test')
    expect(asked.commits()).toBe(stable)
  })

  test('keeps the address from view to view, by keyboard alone, and moves the focus to each heading', async () => {
    const { email, heading, button } = await card()
    await expect.element(email).toBeVisible()
    expect(document.activeElement).toBe(document.body)
    await userEvent.click(email)
    await userEvent.keyboard('ada@example.test')
    button('Forgot password?').element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(heading('Forgot your password?')).toHaveFocus()
    await expect.element(email).toHaveValue('ada@example.test')
    button('Back to sign in').element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(heading('Sign in')).toHaveFocus()
    await button('Create an account').click()
    await expect.element(heading('Create your account')).toHaveFocus()
    await expect.element(email).toHaveValue('ada@example.test')
    await button('Sign in').click()
    await button('Email me a link').click()
    await expect.element(heading('Sign in with a link')).toHaveFocus()
    await expect.element(email).toHaveValue('ada@example.test')
  })

  test('leaves the focus of the page where it is, under StrictMode too', async () => {
    const { screen } = await renderFlow(<StrictMode><Auth {...fromProps} /></StrictMode>)
    await expect.element(screen.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    expect(document.activeElement).toBe(document.body)
  })

  test('shows the view that the app says, and tells where the person wants to go', async () => {
    const onViewChange = vi.fn()
    const { heading, button } = await card({ ...fromProps, view: 'sign-in', onViewChange })
    await button('Create an account').click()
    expect(onViewChange).toHaveBeenCalledWith('sign-up')
    await expect.element(heading('Sign in')).toBeVisible()
  })

  test('has addresses in the fragment, so that Back and Forward work', async () => {
    const { heading, button } = await card({ ...fromProps, routing: 'hash' })
    await button('Create an account').click()
    expect(location.hash).toBe('#sign-up')
    await expect.element(heading('Create your account')).toBeVisible()
    history.back()
    await expect.element(heading('Sign in')).toHaveFocus()
    expect(location.hash).toBe('')
    history.forward()
    await expect.element(heading('Create your account')).toHaveFocus()
  })

  test('begins anew for whoever signs out again', async () => {
    const page = await card({ ...fromProps, routing: 'hash' }, { config: { mailerAutoconfirm: true } })
    await page.button('Create an account').click()
    await page.email.fill('new@example.test')
    await page.password.fill(ada.password)
    await page.button('Create account').click()
    await expect.element(page.heading('You are signed in')).toBeVisible()
    expect(location.hash).toBe('')
    await page.button('Sign out').click()
    await expect.element(page.heading('Sign in')).toBeVisible()
  })

  test('has addresses below its own path, and goes there by the app’s router', async () => {
    history.replaceState(null, '', '/auth/sign-up?next=%2Forders')
    const navigate = vi.fn((to: string) => history.pushState(null, '', to))
    const { heading, button } = await card({ ...fromProps, routing: 'path' }, { provider: { navigate } })
    await expect.element(heading('Create your account')).toBeVisible()
    await button('Sign in').click()
    expect(navigate).toHaveBeenLastCalledWith('/auth?next=%2Forders', { replace: false })
    await expect.element(heading('Sign in')).toHaveFocus()
    history.back()
    await expect.element(heading('Create your account')).toHaveFocus()
  })

  test('goes where afterSignIn says, though a guard takes the card away first', async () => {
    const navigate = vi.fn((to: string) => history.pushState(null, '', to))
    const onSuccess = vi.fn()
    const page = await card({}, { provider: { navigate } })
    await page.rerender(<SignedOut><Auth {...fromProps} afterSignIn="/welcome" onSuccess={onSuccess} /></SignedOut>)
    await signIn(page)
    await vi.waitFor(() => expect(navigate).toHaveBeenCalledWith('/welcome', { replace: true }))
    expect(navigate).toHaveBeenCalledTimes(1)
    expect(onSuccess).toHaveBeenCalledTimes(1)
  })

  test('goes where ?next= says, and says that one is signed in', async () => {
    history.replaceState(null, '', '?next=%2Forders%3Fopen')
    const navigate = vi.fn()
    const page = await card({ ...fromProps, afterSignIn: '/welcome' }, { provider: { navigate } })
    await signIn(page)
    await vi.waitFor(() => expect(navigate).toHaveBeenCalledWith('/orders?open', { replace: true }))
    await expect.element(page.heading('You are signed in')).toHaveFocus()
  })

  test('G46: goes nowhere that ?next= must not lead', async () => {
    history.replaceState(null, '', '?next=https%3A%2F%2Fevil.test')
    const navigate = vi.fn()
    const page = await card(fromProps, { provider: { navigate } })
    await signIn(page)
    await expect.element(page.heading('You are signed in')).toBeVisible()
    expect(navigate).not.toHaveBeenCalled()
  })

  test('G27: asks for a new password after a recovery, and calls nobody signed in before', async () => {
    const onSuccess = vi.fn()
    const page = await card({ ...fromProps, onSuccess })
    await page.client.resetPasswordForEmail(ada.email)
    const { code = '' } = page.server.inbox.latest(ada.email) ?? {}
    await page.client.verifyOtp({ email: ada.email, token: code, type: 'recovery' })
    await expect.element(page.heading('Choose a new password')).toBeVisible()
    expect(onSuccess).not.toHaveBeenCalled()
    await page.screen.getByLabelText('New password', { exact: true }).fill('a new correct horse')
    await page.button('Save password').click()
    await expect.element(page.heading('You are signed in')).toHaveFocus()
    expect(onSuccess).toHaveBeenCalledTimes(1)
  })

  test('G53: asks for the second factor after the first, and leads back out', async () => {
    const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
    const onSuccess = vi.fn()
    const page = await card({ ...fromProps, onSuccess }, { users: [{ ...ada, factors: [{ type: 'totp', secret }] }] })
    await signIn(page)
    await vi.waitFor(() => expect(page.screen.getByRole('heading').element()).toHaveFocus())
    expect(page.heading('Sign in').query()).toBeNull()
    expect(onSuccess).not.toHaveBeenCalled()
    await page.screen.getByLabelText('Code').fill(new OTPAuth.TOTP({ secret: OTPAuth.Secret.fromBase32(secret) }).generate())
    await expect.element(page.heading('You are signed in')).toHaveFocus()
    expect(onSuccess).toHaveBeenCalledTimes(1)
  })

  test('G43: a parent that renders again, another theme and other words lose nothing', async () => {
    const page = await card(fromProps)
    await page.email.fill('ada@exa')
    const element = page.email.element()
    await page.rerender(<Auth {...fromProps} theme={{ colorPrimary: '#7c3aed' }} messages={{ signIn: { title: 'Hello' } }} />)
    await expect.element(page.heading('Hello')).toBeVisible()
    expect(page.email.element()).toBe(element)
    await expect.element(page.email).toHaveValue('ada@exa')
  })

  test('G44: two cards on a page share nothing', async () => {
    const { screen } = await renderFlow(<><Auth {...fromProps} /><Auth {...fromProps} /></>)
    await screen.getByLabelText('Email').first().fill(ada.email)
    await screen.getByRole('button', { name: 'Create an account' }).first().click()
    await expect.element(screen.getByRole('heading', { name: 'Create your account' })).toBeVisible()
    await expect.element(screen.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    await screen.getByRole('button', { name: 'Create an account' }).click()
    await expect.element(screen.getByLabelText('Email').nth(1)).toHaveValue('')
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('has a head and a foot of the app’s own, and its mark', async () => {
    const { screen, button, heading } = await card({ ...fromProps, logo: <b>Acme</b>, header: <p>Staff only</p>, footer: <p>Need help?</p> })
    for (const text of ['Acme', 'Staff only', 'Need help?']) await expect.element(screen.getByText(text)).toBeVisible()
    await button('Forgot password?').click()
    await expect.element(heading('Forgot your password?')).toBeVisible()
    await expect.element(screen.getByText('Staff only')).toBeVisible()
  })
})
