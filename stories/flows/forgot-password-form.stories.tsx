import type { Meta, StoryObj } from '@storybook/react-vite'
import { createPasswordRules, ForgotPasswordForm } from 'latchkey'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { ForgotPasswordFormByHand } from '../parts/forgot-password-form.js'
import source from '../parts/forgot-password-form.tsx?raw'
import { said } from '../../.storybook/said.ts'

const passwordRules = createPasswordRules({ minLength: 10, characters: ['digit'] })

const meta = {
  title: 'Flows/ForgotPasswordForm',
  component: ForgotPasswordForm,
  args: { onSuccess: fn(), onError: fn(), onSignIn: fn(), passwordRules },
  parameters: { showsSession: true, server: { users: [{ email: 'ada@gmail.com', password: 'correct horse battery' }] } },
} satisfies Meta<typeof ForgotPasswordForm>

export default meta
type Story = StoryObj<typeof meta>

async function ask(canvasElement: HTMLElement, email = 'ada@gmail.com') {
  const canvas = within(canvasElement)
  await userEvent.type(canvas.getByLabelText(said('Email')), email)
  await userEvent.click(canvas.getByRole('button', { name: said('Send mail') }))
  return canvas
}

export const Empty: Story = {}

/** `resetPasswordForEmail`: with a redirect. */
export const CheckYourMail: Story = {
  play: async ({ canvasElement }) => {
    const canvas = await ask(canvasElement)
    await expect(await canvas.findByRole('heading', { name: said('Check your mail') })).toHaveFocus()
  },
}

/** `verifyOtp`: recovery. */
export const NewPassword: Story = {
  args: { emailCode: 'show', confirmPassword: true },
  play: async ({ canvasElement, loaded }) => {
    const canvas = await ask(canvasElement)
    await userEvent.type(await canvas.findByLabelText(said('Code')), loaded.server.inbox.latest('ada@gmail.com')?.code ?? '')
    await expect(await canvas.findByRole('heading', { name: said('Choose a new password') })).toHaveFocus()
    await userEvent.type(canvas.getByLabelText(said('New password')), 'battery staple')
  },
}

export const Done: Story = {
  args: { emailCode: 'show' },
  play: async ({ canvasElement, loaded, args }) => {
    const canvas = await ask(canvasElement)
    await userEvent.type(await canvas.findByLabelText(said('Code')), loaded.server.inbox.latest('ada@gmail.com')?.code ?? '')
    await userEvent.type(await canvas.findByLabelText(said('New password')), 'battery staple 1')
    await userEvent.click(canvas.getByRole('button', { name: said('Save password') }))
    await waitFor(() => expect(args.onSuccess).toHaveBeenCalled())
    await expect(await canvas.findByText(said('Your password has been changed.'))).toBeVisible()
  },
}

export const Offline: Story = {
  play: async ({ canvasElement, loaded }) => {
    loaded.server.faults.next('offline')
    const canvas = await ask(canvasElement)
    await expect(await canvas.findByText(said('The server could not be reached. Check your connection and try again.'))).toBeVisible()
  },
}

export const AsParts: Story = { render: () => <ForgotPasswordFormByHand />, parameters: { docs: { source: { code: source } } } }
