import type { Meta, StoryObj } from '@storybook/react-vite'
import { VerifyOtpForm } from 'latchkey'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { VerifyOtpFormByHand } from '../parts/verify-otp-form.js'
import source from '../parts/verify-otp-form.tsx?raw'
import { said } from '../../.storybook/said.ts'

const meta = {
  title: 'Flows/VerifyOtpForm',
  component: VerifyOtpForm,
  args: { email: 'una@example.test', type: 'signup', onSuccess: fn(), onError: fn() },
  parameters: { showsSession: true, server: { users: [{ email: 'una@example.test', password: 'correct horse battery', emailConfirmed: false }] } },
} satisfies Meta<typeof VerifyOtpForm>

export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = {}

export const Invalid: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText(said('Code')), '123{Enter}')
    await expect(await canvas.findByText(said('Enter every digit of the code.'))).toBeVisible()
  },
}

export const Refused: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText(said('Code')), '000000')
    await expect(await canvas.findByText(said('That code or link does not match, or it has expired.'))).toBeVisible()
  },
}

export const Confirmed: Story = {
  play: async ({ canvas, loaded, args }) => {
    await loaded.auth.resend({ type: 'signup', email: 'una@example.test' })
    await userEvent.type(canvas.getByLabelText(said('Code')), loaded.server.inbox.latest('una@example.test')?.code ?? '')
    await waitFor(() => expect(args.onSuccess).toHaveBeenCalled())
  },
}

export const AsksForTheAddress: Story = { args: { email: undefined } }

export const TextMessage: Story = { args: { email: undefined, phone: '+4915123456789', type: 'sms' } }

export const EightDigits: Story = { args: { codeLength: 8 } }

export const AsParts: Story = { render: () => <VerifyOtpFormByHand />, parameters: { docs: { source: { code: source } } } }
