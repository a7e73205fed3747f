import type { Meta, StoryObj } from '@storybook/react-vite'
import { createPasswordRules, UpdatePasswordForm } from 'latchkey'
import { expect, fn, userEvent, within } from 'storybook/test'
import { UpdatePasswordFormByHand } from '../parts/update-password-form.js'
import source from '../parts/update-password-form.tsx?raw'
import { said, translated } from '../../.storybook/said.ts'

const ada = { email: 'ada@example.test', password: 'correct horse battery' }
const aDay = 25 * 60 * 60

const meta = {
  title: 'Flows/UpdatePasswordForm',
  component: UpdatePasswordForm,
  args: { onSuccess: fn(), onError: fn(), passwordRules: createPasswordRules({ minLength: 10, characters: ['lower', 'digit'] }) },
  parameters: { server: { users: [ada] } },
  beforeEach: async ({ loaded }) => { await loaded.auth.signInWithPassword(ada) },
} satisfies Meta<typeof UpdatePasswordForm>

export default meta
type Story = StoryObj<typeof meta>

async function choose(canvasElement: HTMLElement, password = 'battery staple 1') {
  const canvas = within(canvasElement)
  await userEvent.type(canvas.getByLabelText(said('New password')), password)
  await userEvent.click(canvas.getByRole('button', { name: said('Save password') }))
  return canvas
}

export const Empty: Story = {}

export const Invalid: Story = {
  args: { confirmPassword: true },
  play: async ({ canvasElement }) => {
    const canvas = await choose(canvasElement, 'battery')
    await expect(await canvas.findByText(said('This password is too short.'))).toBeVisible()
  },
}

/** `updateUser`: password. */
export const Changed: Story = {
  play: async ({ canvasElement }) => {
    const canvas = await choose(canvasElement)
    await expect(await canvas.findByText(said('Your password has been changed.'))).toBeVisible()
  },
}

/** `updateUser`: password with current password. */
export const CurrentPasswordAsked: Story = {
  parameters: { server: { users: [ada], config: { securityUpdatePasswordRequireCurrentPassword: true } } },
  play: async ({ canvasElement }) => {
    const canvas = await choose(canvasElement)
    await expect(await canvas.findByText(said('Enter your current password as well.'))).toBeVisible()
    await expect(canvas.getByLabelText(said('Current password'))).toHaveFocus()
  },
}

/** `updateUser`: password with nonce. `reauthenticate`: nonce by e-mail. */
export const CodeAsked: Story = {
  parameters: { server: { users: [ada], config: { securityUpdatePasswordRequireReauthentication: true, jwtExp: 1_000_000 } } },
  play: async ({ canvasElement, loaded }) => {
    loaded.server.advance(aDay)
    const canvas = await choose(canvasElement)
    await expect(await canvas.findByRole('heading', { name: said('Check your mail') })).toHaveFocus()
  },
}

/** The server takes another password only at the second level; what was typed waits. */
export const NeedsSecondFactor: Story = {
  parameters: { server: { users: [{ ...ada, factors: [{ type: 'totp' }, { type: 'phone', phone: '+4915100000001' }] }] } },
  play: async ({ canvasElement }) => {
    const canvas = await choose(canvasElement)
    await expect(await canvas.findByRole('heading', { name: said('One more step') })).toHaveFocus()
  },
}

/** The new password is entered twice, where an app insists. */
export const PasswordTwice: Story = {
  args: { confirmPassword: true },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.type(canvas.getByLabelText(said('New password once more')), 'battery staple 2')
    await choose(canvasElement)
    await expect(await canvas.findByText(said('The two passwords differ.'))).toBeVisible()
  },
}

export const Weak: Story = {
  parameters: { server: { users: [ada], config: { passwordMinLength: 20 } } },
  play: async ({ canvasElement }) => {
    const canvas = await choose(canvasElement)
    await expect(await canvas.findByText(said('This password is too short.'))).toBeVisible()
    await expect(canvas.getByText(said('At least {count} characters'))).toBeVisible()
  },
}

export const WithStrengthMeter: Story = {
  args: { strengthMeter: async () => (password: string) => password.length / 4 },
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText(said('New password')), 'battery stap')
    await expect(await canvas.findByRole('meter', { name: said('Password strength') })).toHaveAttribute('aria-valuetext', translated('Good'))
  },
}

export const AsParts: Story = { render: () => <UpdatePasswordFormByHand />, parameters: { docs: { source: { code: source } } } }
