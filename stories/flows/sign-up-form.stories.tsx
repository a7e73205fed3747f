import type { Meta, StoryObj } from '@storybook/react-vite'
import { createPasswordRules, SignUpForm } from 'latchkey'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { SignUpFormByHand } from '../parts/sign-up-form.js'
import source from '../parts/sign-up-form.tsx?raw'
import { said } from '../../.storybook/said.ts'

const passwordRules = createPasswordRules({ minLength: 10, characters: ['lower', 'digit'] })

const meta = {
  title: 'Flows/SignUpForm',
  component: SignUpForm,
  args: { onSuccess: fn(), onError: fn(), onSignIn: fn(), onForgotPassword: fn() },
  parameters: { showsSession: true, server: { config: { mailerAutoconfirm: false }, users: [{ email: 'ada@example.test', password: 'correct horse battery' }] } },
} satisfies Meta<typeof SignUpForm>

export default meta
type Story = StoryObj<typeof meta>

async function signUp(canvasElement: HTMLElement, { email = 'new@example.test', password = 'correct horse 1' } = {}) {
  const canvas = within(canvasElement)
  await userEvent.type(canvas.getByLabelText(said('Email')), email)
  await userEvent.type(canvas.getByLabelText(said('Password')), password)
  await userEvent.click(canvas.getByRole('button', { name: said('Create account') }))
  return canvas
}

export const Empty: Story = {}

export const Invalid: Story = {
  args: { passwordRules, requiresConsent: true, termsUrl: '/terms', privacyUrl: '/privacy' },
  play: async ({ canvasElement }) => {
    const canvas = await signUp(canvasElement, { email: 'ada@example', password: 'correct' })
    await expect(await canvas.findByText(said('Enter an email address such as name@example.com.'))).toBeVisible()
    await expect(canvas.getByText(said('This password is too short.'))).toBeVisible()
    await expect(canvas.getByText(said('Agree to the terms to go on.'))).toBeVisible()
  },
}

export const Pending: Story = {
  play: async ({ canvasElement, loaded }) => {
    loaded.server.faults.next('slow')
    const canvas = await signUp(canvasElement)
    await expect(await canvas.findByRole('button', { name: said('Creating your account…') })).toHaveAttribute('aria-busy', 'true')
  },
}

export const CheckYourMail: Story = {
  play: async ({ canvasElement }) => {
    const canvas = await signUp(canvasElement, { email: 'new@gmail.com' })
    await expect(await canvas.findByRole('heading', { name: said('Check your mail') })).toHaveFocus()
    await expect(canvas.getByRole('link', { name: said('Open your mail') })).toBeVisible()
  },
}

export const CodeEntry: Story = {
  args: { emailCode: 'show' },
  play: async ({ canvasElement }) => {
    const canvas = await signUp(canvasElement)
    await userEvent.type(await canvas.findByLabelText(said('Code')), '49')
  },
}

export const WrongCode: Story = {
  args: { emailCode: 'show' },
  play: async ({ canvasElement }) => {
    const canvas = await signUp(canvasElement)
    await userEvent.type(await canvas.findByLabelText(said('Code')), '000000')
    await expect(await canvas.findByText(said('That code or link does not match, or it has expired.'))).toBeVisible()
    await waitFor(() => expect(canvas.getByLabelText(said('Code'))).toHaveValue(''))
  },
}

export const Confirmed: Story = {
  args: { emailCode: 'show' },
  play: async ({ canvasElement, loaded, args }) => {
    const canvas = await signUp(canvasElement)
    await userEvent.type(await canvas.findByLabelText(said('Code')), loaded.server.inbox.latest('new@example.test')?.code ?? '')
    await waitFor(() => expect(args.onSuccess).toHaveBeenCalled())
  },
}

export const ExistingAddress: Story = {
  parameters: { server: { config: { mailerAutoconfirm: true }, users: [{ email: 'ada@example.test', password: 'correct horse battery' }] } },
  play: async ({ canvasElement }) => {
    const canvas = await signUp(canvasElement, { email: 'ada@example.test' })
    await expect(await canvas.findByText(said('There is an account with this address already.'))).toBeVisible()
  },
}

export const WeakPassword: Story = {
  parameters: { server: { config: { mailerAutoconfirm: true, passwordMinLength: 20 } } },
  play: async ({ canvasElement }) => {
    const canvas = await signUp(canvasElement)
    await expect(await canvas.findByText(said('This password is too short.'))).toBeVisible()
  },
}

export const RateLimited: Story = {
  play: async ({ canvasElement, loaded }) => {
    loaded.server.faults.next({ status: 429, code: 'over_email_send_rate_limit', message: 'For security purposes, you can only request this after 42 seconds.' })
    const canvas = await signUp(canvasElement)
    await expect(await canvas.findByRole('button', { name: said('Try again in {count} seconds') })).toHaveAttribute('aria-disabled', 'true')
  },
}

export const Phone: Story = {
  args: { identifier: 'phone' },
  parameters: { server: { config: { externalPhoneEnabled: true } } },
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText(said('Phone number')), '+49 1512 3456789')
    await userEvent.type(canvas.getByLabelText(said('Password')), 'correct horse 1')
    await userEvent.click(canvas.getByRole('button', { name: said('Create account') }))
    await expect(await canvas.findByRole('heading', { name: said('Check your messages') })).toHaveFocus()
  },
}

/** The password is entered twice, where an app insists. */
export const PasswordTwice: Story = {
  args: { confirmPassword: true },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.type(canvas.getByLabelText(said('Password once more')), 'correct horse 2')
    await signUp(canvasElement)
    await expect(await canvas.findByText(said('The two passwords differ.'))).toBeVisible()
  },
}

export const Disabled: Story = { args: { disabled: true } }

/** `signUp`: with metadata. */
export const MoreFields: Story = {
  args: {
    passwordRules, requiresConsent: true, termsUrl: '/terms', privacyUrl: '/privacy',
    fields: [
      { name: 'first_name', label: 'First name', autoComplete: 'given-name', defaultValue: 'Ada' },
      { name: 'plan', label: 'Plan', kind: 'select', required: true, choices: [{ value: 'free', label: 'Free' }, { value: 'pro', label: 'Pro' }] },
      { name: 'news', label: 'Send me news now and then.', kind: 'checkbox' },
    ],
    strengthMeter: async () => (password: string) => password.length / 4,
  },
  play: async ({ canvasElement }) => {
    const canvas = await signUp(canvasElement, { password: 'correct' })
    await expect(await canvas.findByText(said('Fill in this field.'))).toBeVisible()
  },
}

/** `signUp`: phone, whatsapp. */
export const WhatsApp: Story = {
  name: 'WhatsApp',
  args: { identifier: 'phone', channel: 'whatsapp', defaultCountry: 'DE' },
  parameters: { server: { config: { externalPhoneEnabled: true } } },
  play: async ({ canvas, loaded }) => {
    await userEvent.type(canvas.getByLabelText(said('Phone number')), '+49 1512 3456789')
    await userEvent.type(canvas.getByLabelText(said('Password')), 'correct horse 1')
    await userEvent.click(canvas.getByRole('button', { name: said('Create account') }))
    await expect(await canvas.findByRole('heading', { name: said('Check your messages') })).toHaveFocus()
    await expect(loaded.server.inbox.latest()?.channel).toBe('whatsapp')
  },
}

export const AsParts: Story = { render: () => <SignUpFormByHand />, parameters: { docs: { source: { code: source } } } }
