import type { Meta, StoryObj } from '@storybook/react-vite'
import { Auth, github, google } from 'latchkey'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { adminToken } from './admin-token.js'
import { said } from '../../.storybook/said.ts'

const password = 'correct horse battery'
const users = [
  { email: 'ada@example.test', password },
  { email: 'tess@example.test', password, factors: [{ type: 'totp' as const, secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' }] },
]
const everyWay = { externalPhoneEnabled: true, externalAnonymousUsersEnabled: true, externalGithubEnabled: true, externalGoogleEnabled: true, samlEnabled: true }
const noWay = { externalEmailEnabled: false, externalPhoneEnabled: false, externalAnonymousUsersEnabled: false, externalGithubEnabled: false, externalGoogleEnabled: false, samlEnabled: false }
const mark = <svg viewBox="0 0 28 28"><rect width="28" height="28" rx="8" fill="currentColor" /></svg>

const meta = {
  title: 'Flows/Auth',
  component: Auth,
  args: { onSuccess: fn(), onError: fn(), onViewChange: fn() },
  parameters: { server: { users, config: everyWay } },
} satisfies Meta<typeof Auth>

export default meta
type Story = StoryObj<typeof meta>

async function signIn(canvasElement: HTMLElement, email = 'ada@example.test') {
  const canvas = within(canvasElement)
  await userEvent.type(await canvas.findByLabelText(said('Email')), email)
  await userEvent.type(canvas.getByLabelText(said('Password')), password)
  await userEvent.click(canvas.getByRole('button', { name: said('Sign in') }))
  return canvas
}

/** All that the server allows. */
export const EveryWayIn: Story = {
  args: { logo: mark },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: said('Continue with {provider}', { provider: 'GitHub' }) })).toBeVisible()
    await expect(canvas.getByRole('button', { name: said('Single sign-on') })).toBeVisible()
  },
}

/** A server that allows an email address and no more. */
export const EmailOnly: Story = {
  parameters: { server: { config: { ...noWay, externalEmailEnabled: true } } },
  play: async ({ canvas }) => { await expect(await canvas.findByLabelText(said('Email'))).toBeVisible() },
}

/** What the props say goes before what the server allows. */
export const ByProps: Story = { args: { methods: ['password'], providers: [google, github], signUp: false } }

export const ProvidersOnly: Story = { args: { methods: [], providers: [google, github] } }

export const GuestsOnly: Story = { args: { methods: ['anonymous'], providers: [] } }

/** Nothing is on at the server, and the app names nothing. */
export const NoWayIn: Story = {
  parameters: { server: { config: noWay } },
  play: async ({ canvas }) => { await expect(await canvas.findByText(said('There is no way to sign in here at the moment.'))).toBeVisible() },
}

export const Loading: Story = {
  beforeEach: ({ loaded }) => { loaded.server.faults.during('lost-answer', { seconds: 600 }) },
  play: async ({ canvas }) => { await expect(canvas.getByRole('status')).toHaveTextContent(said('Loading…')) },
}

export const SignUp: Story = {
  args: { defaultView: 'sign-up', termsUrl: '#terms', privacyUrl: '#privacy' },
  play: async ({ canvas }) => { await expect(await canvas.findByRole('heading', { name: said('Create your account') })).toBeVisible() },
}

export const MagicLink: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: said('Email me a link') }))
    await expect(canvas.getByRole('heading', { name: said('Sign in with a link') })).toHaveFocus()
  },
}

export const Otp: Story = {
  name: 'One-time code',
  args: { channels: ['sms', 'whatsapp'] },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: said('Use your phone') }))
    await expect(canvas.getByRole('heading', { name: said('Sign in with your phone') })).toHaveFocus()
  },
}

/** Codes come first, by mail and by text message. */
export const CodesFirst: Story = { args: { methods: ['otp', 'sso'], providers: [], identifiers: ['email', 'phone'], emailCode: 'show' } }

export const Sso: Story = {
  name: 'SSO',
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: said('Single sign-on') }))
    await expect(canvas.getByRole('heading', { name: said('Single sign-on') })).toHaveFocus()
  },
}

export const ForgotPassword: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByLabelText(said('Email')), 'ada@example.test')
    await userEvent.click(canvas.getByRole('button', { name: said('Forgot password?') }))
    await expect(canvas.getByRole('heading', { name: said('Forgot your password?') })).toHaveFocus()
    await expect(canvas.getByLabelText(said('Email'))).toHaveValue('ada@example.test')
  },
}

export const UpdatePassword: Story = {
  play: async ({ canvas, loaded }) => {
    await loaded.auth.resetPasswordForEmail('ada@example.test')
    await loaded.auth.verifyOtp({ email: 'ada@example.test', token: loaded.server.inbox.latest('ada@example.test').code, type: 'recovery' })
    await waitFor(() => expect(canvas.getByRole('heading', { name: said('Choose a new password') })).toBeVisible())
  },
}

export const SecondFactor: Story = {
  play: async ({ canvasElement }) => {
    const canvas = await signIn(canvasElement, 'tess@example.test')
    await expect(await canvas.findByRole('heading', { name: said('One more step') })).toHaveFocus()
  },
}

/** The server has ended the session: the way in says so, and has the address. */
export const SessionEnded: Story = {
  play: async ({ canvasElement, loaded }) => {
    const canvas = await signIn(canvasElement)
    await canvas.findByRole('heading', { name: said('You are signed in') })
    loaded.server.faults.next('session-revoked')
    await loaded.auth.getUser()
    await waitFor(() => expect(canvas.getByText(said('Your session has ended. Sign in again.'))).toBeVisible())
    await expect(canvas.getByLabelText(said('Email'))).toHaveValue('ada@example.test')
  },
}

/** An invited person has come by the link of the mail, and chooses a password. */
export const Invited: Story = {
  play: async ({ canvas, loaded }) => {
    const token = await adminToken(loaded.server.config.jwtSecret)
    await loaded.server.fetch('http://auth.test/invite', { method: 'POST', body: JSON.stringify({ email: 'grace@example.test' }), headers: { authorization: `Bearer ${token}` } })
    await loaded.auth.verifyOtp({ email: 'grace@example.test', token: loaded.server.inbox.latest('grace@example.test').code, type: 'invite' })
    await expect(await canvas.findByRole('heading', { name: said('Choose a password') })).toBeVisible()
  },
}

export const Verify: Story = {
  args: { view: 'verify' },
  play: async ({ canvas }) => { await expect(await canvas.findByLabelText(said('Code'))).toBeVisible() },
}

export const SignedIn: Story = {
  play: async ({ canvasElement, args }) => {
    const canvas = await signIn(canvasElement)
    await expect(await canvas.findByRole('heading', { name: said('You are signed in') })).toHaveFocus()
    await expect(args.onSuccess).toHaveBeenCalledTimes(1)
  },
}

/** The app’s own head and foot stay from view to view. */
export const HeadAndFoot: Story = {
  args: { methods: ['sso'], providers: [], header: <p className="story-centred">Staff only</p>, footer: <>Trouble? <a className="lk-link" href="#help">Ask for help</a></> },
}

export const Themed: Story = {
  args: { theme: { colorPrimary: '#7c3aed', radius: '4px' }, messages: { signIn: { title: 'Sign in to Acme', subtitle: 'With your Acme account.' } } },
  play: async ({ canvas }) => { await expect(await canvas.findByRole('heading', { name: 'Sign in to Acme' })).toBeVisible() },
}

export const Disabled: Story = {
  args: { disabled: true },
  play: async ({ canvas }) => { await expect(await canvas.findByRole('button', { name: said('Sign in') })).toBeDisabled() },
}
