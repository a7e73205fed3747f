import type { Meta, StoryObj } from '@storybook/react-vite'
import { PasswordForm } from 'latchkey'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { Turnstile } from './captcha-widgets.js'
import { PasswordFormByHand } from '../parts/password-form.js'
import source from '../parts/password-form.tsx?raw'
import { said } from '../../.storybook/said.ts'

const users = [
  { email: 'ada@example.test', password: 'correct horse battery' },
  { email: 'una@example.test', password: 'correct horse battery', emailConfirmed: false },
]

const meta = {
  title: 'Flows/PasswordForm',
  component: PasswordForm,
  args: { onSuccess: fn(), onError: fn(), onSignUp: fn(), onForgotPassword: fn() },
  parameters: { showsSession: true, server: { users } },
} satisfies Meta<typeof PasswordForm>

export default meta
type Story = StoryObj<typeof meta>

async function signIn(canvasElement: HTMLElement, { email = 'ada@example.test', password = 'correct horse battery' } = {}) {
  const canvas = within(canvasElement)
  await userEvent.type(canvas.getByLabelText(said('Email')), email)
  await userEvent.type(canvas.getByLabelText(said('Password')), password)
  await userEvent.click(canvas.getByRole('button', { name: said('Sign in') }))
  return canvas
}

export const Empty: Story = {}

export const Invalid: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText(said('Email')), 'ada@example')
    await userEvent.click(canvas.getByRole('button', { name: said('Sign in') }))
    await expect(await canvas.findByText(said('Enter an email address such as name@example.com.'))).toBeVisible()
    await expect(canvas.getByText(said('Enter your password.'))).toBeVisible()
  },
}

export const Pending: Story = {
  play: async ({ canvasElement, loaded }) => {
    loaded.server.faults.next('slow')
    const canvas = await signIn(canvasElement)
    await expect(await canvas.findByRole('button', { name: said('Signing in…') })).toHaveAttribute('aria-busy', 'true')
  },
}

export const Refused: Story = {
  play: async ({ canvasElement }) => {
    const canvas = await signIn(canvasElement, { password: 'wrong horse' })
    await expect(await canvas.findByText(said('That email and password do not match.'))).toBeVisible()
  },
}

export const NotConfirmed: Story = {
  play: async ({ canvasElement }) => {
    const canvas = await signIn(canvasElement, { email: 'una@example.test' })
    await expect(await canvas.findByRole('button', { name: said('Send the mail again') })).toBeVisible()
  },
}

export const CodeOnItsWay: Story = {
  args: { emailCode: 'show' },
  play: async ({ canvasElement }) => {
    const canvas = await signIn(canvasElement, { email: 'una@example.test' })
    await userEvent.click(await canvas.findByRole('button', { name: said('Send the mail again') }))
    await expect(await canvas.findByRole('heading', { name: said('Check your mail') })).toHaveFocus()
  },
}

export const RateLimited: Story = {
  play: async ({ canvasElement, loaded }) => {
    loaded.server.faults.next({ status: 429, code: 'over_request_rate_limit', message: 'For security purposes, you can only request this after 42 seconds.' })
    const canvas = await signIn(canvasElement)
    await expect(await canvas.findByRole('button', { name: said('Try again in {count} seconds') })).toHaveAttribute('aria-disabled', 'true')
  },
}

export const Offline: Story = {
  play: async ({ canvasElement, loaded }) => {
    loaded.server.faults.next('offline')
    const canvas = await signIn(canvasElement)
    await expect(await canvas.findByRole('button', { name: said('Try again') })).toBeVisible()
  },
}

export const SignedIn: Story = {
  play: async ({ canvasElement, args }) => {
    await signIn(canvasElement)
    await waitFor(() => expect(args.onSuccess).toHaveBeenCalled())
  },
}

export const Phone: Story = {
  args: { identifier: 'phone' },
  parameters: { server: { config: { externalPhoneEnabled: true }, users: [{ phone: '+4915123456789', password: 'correct horse battery' }] } },
  play: async ({ canvas, args }) => {
    await userEvent.type(canvas.getByLabelText(said('Phone number')), '+49 1512 3456789')
    await userEvent.type(canvas.getByLabelText(said('Password')), 'correct horse battery')
    await userEvent.click(canvas.getByRole('button', { name: said('Sign in') }))
    await waitFor(() => expect(args.onSuccess).toHaveBeenCalled())
  },
}

/** Who clears the box is signed in for this tab alone. */
export const KeepSignedIn: Story = {
  args: { keepSignedIn: true },
  play: async ({ canvas }) => { await expect(await canvas.findByRole('checkbox', { name: said('Keep me signed in') })).toBeChecked() },
}

export const Disabled: Story = { args: { disabled: true } }

export const Themed: Story = { args: { theme: { colorPrimary: '#7c3aed', radius: '4px' }, messages: { signIn: { title: 'Sign in to Acme', subtitle: 'With your Acme account.' } } } }

export const WithCaptcha: Story = {
  args: { captcha: ({ onToken, reset }) => <Turnstile siteKey="1x00000000000000000000AA" onSuccess={onToken} onExpire={reset} onError={reset} /> },
  play: async ({ canvasElement, args }) => {
    await userEvent.click(within(canvasElement).getByRole('checkbox', { name: /Turnstile/ }))
    await signIn(canvasElement)
    await waitFor(() => expect(args.onSuccess).toHaveBeenCalled())
  },
}

export const AsParts: Story = { render: () => <PasswordFormByHand />, parameters: { docs: { source: { code: source } } } }
