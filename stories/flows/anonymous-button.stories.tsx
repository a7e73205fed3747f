import type { Meta, StoryObj } from '@storybook/react-vite'
import { AnonymousButton } from 'latchkey'
import { expect, fn, userEvent } from 'storybook/test'
import { AnonymousButtonByHand } from '../parts/anonymous-button.js'
import source from '../parts/anonymous-button.tsx?raw'
import { said } from '../../.storybook/said.ts'

const meta = {
  title: 'Flows/AnonymousButton',
  component: AnonymousButton,
  argTypes: { variant: { table: { defaultValue: { summary: "'outline'" } } } },
  args: { onSuccess: fn(), onError: fn() },
  parameters: { showsSession: true, server: { config: { externalAnonymousUsersEnabled: true } } },
} satisfies Meta<typeof AnonymousButton>

export default meta
type Story = StoryObj<typeof meta>

export const Ready: Story = {}

export const Quiet: Story = { args: { variant: 'ghost', children: 'Look around first' } }

/** signInAnonymously: with captcha token. */
export const WithCaptcha: Story = {
  args: { captcha: ({ onToken }) => <label><input type="checkbox" onChange={() => onToken('token')} /> I am human</label> },
}

export const Pending: Story = {
  play: async ({ canvas, loaded }) => {
    loaded.server.faults.next('slow')
    await userEvent.click(canvas.getByRole('button', { name: said('Continue as a guest') }))
    await expect(await canvas.findByRole('button', { name: said('One moment…') })).toHaveAttribute('aria-busy', 'true')
  },
}

export const RateLimited: Story = {
  play: async ({ canvas, loaded }) => {
    loaded.server.faults.next({ status: 429, code: 'over_request_rate_limit', message: 'For security purposes, you can only request this after 12 seconds.' })
    await userEvent.click(canvas.getByRole('button', { name: said('Continue as a guest') }))
    await expect(await canvas.findByRole('button', { name: said('Try again in {count} seconds') })).toBeVisible()
  },
}

export const AsParts: Story = { render: () => <AnonymousButtonByHand />, parameters: { docs: { source: { code: source } } } }
