import type { Meta, StoryObj } from '@storybook/react-vite'
import { ResendButton } from 'latchkey'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { ResendButtonByHand } from '../parts/resend-button.js'
import source from '../parts/resend-button.tsx?raw'
import { said } from '../../.storybook/said.ts'

const meta = {
  title: 'Flows/Parts/ResendButton',
  component: ResendButton,
  args: { message: { type: 'signup', email: 'una@example.test' }, onSuccess: fn(), onError: fn() },
  parameters: { server: { users: [{ email: 'una@example.test', password: 'correct horse battery', emailConfirmed: false }] } },
} satisfies Meta<typeof ResendButton>

export default meta
type Story = StoryObj<typeof meta>

export const Waiting: Story = {}

export const Ready: Story = { args: { isJustSent: false } }

export const Sent: Story = {
  args: { isJustSent: false },
  play: async ({ canvas, args, loaded }) => {
    await userEvent.click(canvas.getByRole('button', { name: said('Send again') }))
    await waitFor(() => expect(args.onSuccess).toHaveBeenCalled())
    await expect(loaded.server.inbox.messages).toHaveLength(1)
  },
}

export const RateLimited: Story = {
  args: { isJustSent: false },
  play: async ({ canvas, loaded }) => {
    loaded.server.faults.next({ status: 429, code: 'over_email_send_rate_limit', message: 'For security purposes, you can only request this after 42 seconds.' })
    await userEvent.click(canvas.getByRole('button', { name: said('Send again') }))
    await expect(await canvas.findByRole('button', { name: said('Send again in {time}') })).toBeVisible()
  },
}

export const AsParts: Story = { render: () => <ResendButtonByHand />, parameters: { docs: { source: { code: source } } } }
