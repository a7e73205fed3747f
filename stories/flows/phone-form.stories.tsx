import type { Meta, StoryObj } from '@storybook/react-vite'
import { PhoneForm } from 'latchkey'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { country, said } from '../../.storybook/said.ts'
import { PhoneFormByHand } from '../parts/phone-form.js'
import source from '../parts/phone-form.tsx?raw'

const ada = { email: 'ada@example.test', password: 'correct horse battery' }
const number = '+4915123456789'

const meta = {
  title: 'Flows/PhoneForm',
  component: PhoneForm,
  args: { defaultCountry: 'DE', onSuccess: fn(), onError: fn() },
  parameters: { server: { config: { externalPhoneEnabled: true }, users: [ada] } },
  beforeEach: async ({ loaded }) => { await loaded.auth.signInWithPassword(ada) },
} satisfies Meta<typeof PhoneForm>

export default meta
type Story = StoryObj<typeof meta>

async function ask(canvasElement: HTMLElement, phone: string) {
  const canvas = within(canvasElement)
  await canvas.findByRole('button', { name: country('DE') })
  await userEvent.type(canvas.getByLabelText(said('New phone number')), phone)
  await userEvent.click(canvas.getByRole('button', { name: said('Send code') }))
  return canvas
}

export const Empty: Story = {}

export const WithChannels: Story = { args: { channels: ['sms', 'whatsapp'] } }

export const Invalid: Story = {
  play: async ({ canvasElement }) => {
    const canvas = await ask(canvasElement, '12')
    await expect(await canvas.findByText(said('Enter the whole number, with its country code if it is from abroad.'))).toBeVisible()
  },
}

/** `updateUser`: phone. */
export const Sent: Story = {
  play: async ({ canvasElement }) => {
    const canvas = await ask(canvasElement, number)
    await expect(await canvas.findByRole('heading', { name: said('Check your messages') })).toHaveFocus()
  },
}

/** `verifyOtp`: `phone_change`. */
export const Changed: Story = {
  play: async ({ canvasElement, loaded, args }) => {
    const canvas = await ask(canvasElement, number)
    await userEvent.type(await canvas.findByLabelText(said('Code')), loaded.server.inbox.latest(number)?.code ?? '')
    await waitFor(() => expect(args.onSuccess).toHaveBeenCalledOnce())
  },
}

/** The same, put together by hand from `usePhoneForm`, `usePhoneChangeCode` and the parts. */
export const AsParts: Story = { render: () => <PhoneFormByHand />, parameters: { docs: { source: { code: source } } } }
