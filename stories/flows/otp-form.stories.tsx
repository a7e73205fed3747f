import type { Meta, StoryObj } from '@storybook/react-vite'
import { OtpForm } from 'latchkey'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { OtpFormByHand } from '../parts/otp-form.js'
import source from '../parts/otp-form.tsx?raw'
import { country, said } from '../../.storybook/said.ts'

const meta = {
  title: 'Flows/OtpForm',
  component: OtpForm,
  args: { onSuccess: fn(), onError: fn() },
  parameters: { showsSession: true, server: { config: { externalPhoneEnabled: true }, users: [{ email: 'ada@example.test' }, { phone: '+4915123456789' }] } },
} satisfies Meta<typeof OtpForm>

export default meta
type Story = StoryObj<typeof meta>

async function ask(canvasElement: HTMLElement, label: RegExp, text: string) {
  const canvas = within(canvasElement)
  await userEvent.type(canvas.getByLabelText(label), text)
  await userEvent.click(canvas.getByRole('button', { name: said('Send code') }))
  return canvas
}

export const Email: Story = { args: { onSignIn: fn() } }

export const Phone: Story = {
  args: { identifiers: ['phone', 'email'], channels: ['sms', 'whatsapp'], defaultCountry: 'DE', defaultValues: { phone: '+4915123456789' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: country('DE') })).toBeVisible()
    await expect(canvas.getByRole('radio', { name: said('Text message') })).toBeChecked()
  },
}

export const InvalidPhone: Story = {
  args: { identifiers: ['phone'], defaultCountry: 'DE' },
  play: async ({ canvasElement }) => {
    const canvas = await ask(canvasElement, said('Phone number'), '12')
    await expect(await canvas.findByText(said('Enter the whole number, with its country code if it is from abroad.'))).toBeVisible()
  },
}

/** The person has a code already: no other is sent. */
export const CodeAtHand: Story = {
  args: { defaultValues: { email: 'ada@example.test' } },
  play: async ({ canvas, loaded }) => {
    await userEvent.click(canvas.getByRole('button', { name: said('I have a code') }))
    await expect(await canvas.findByLabelText(said('Code'))).toBeVisible()
    await expect(loaded.server.inbox.messages).toHaveLength(0)
  },
}

/** `signInWithOtp`: e-mail, the code. */
export const CheckYourMail: Story = {
  play: async ({ canvasElement, loaded, args }) => {
    const canvas = await ask(canvasElement, said('Email'), 'ada@example.test')
    await userEvent.type(await canvas.findByLabelText(said('Code')), loaded.server.inbox.latest('ada@example.test')?.code ?? '')
    await waitFor(() => expect(args.onSuccess).toHaveBeenCalled())
  },
}

/** `signInWithOtp`: SMS. */
export const TextMessage: Story = {
  args: { identifiers: ['phone'] },
  play: async ({ canvasElement }) => {
    const canvas = await ask(canvasElement, said('Phone number'), '+49 1512 3456789')
    await expect(await canvas.findByRole('heading', { name: said('Check your messages') })).toHaveFocus()
  },
}

/** `signInWithOtp`: WhatsApp. */
export const WhatsApp: Story = {
  name: 'WhatsApp',
  args: { identifiers: ['phone'], channels: ['sms', 'whatsapp'] },
  play: async ({ canvasElement, canvas, loaded }) => {
    await userEvent.click(canvas.getByRole('radio', { name: said('WhatsApp') }))
    await ask(canvasElement, said('Phone number'), '+49 1512 3456789')
    await expect(await canvas.findByRole('heading', { name: said('Check your messages') })).toHaveFocus()
    await expect(loaded.server.inbox.latest()?.channel).toBe('whatsapp')
  },
}

export const WrongCode: Story = {
  play: async ({ canvasElement, loaded }) => {
    const canvas = await ask(canvasElement, said('Email'), 'ada@example.test')
    const code = await canvas.findByLabelText(said('Code'))
    await userEvent.type(code, loaded.server.inbox.latest('ada@example.test')?.code === '000000' ? '111111' : '000000')
    await expect(await canvas.findByText(said('That code or link does not match, or it has expired.'))).toBeVisible()
  },
}

export const NotReachable: Story = {
  args: { identifiers: ['phone'] },
  play: async ({ canvasElement, loaded }) => {
    loaded.server.faults.next({ status: 400, code: 'sms_send_failed' })
    const canvas = await ask(canvasElement, said('Phone number'), '+49 1512 3456789')
    await expect(await canvas.findByText(said('The message could not be sent. Check the number and try again.'))).toBeVisible()
  },
}

export const AsParts: Story = { render: () => <OtpFormByHand />, parameters: { docs: { source: { code: source } } } }
