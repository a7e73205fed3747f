import type { Meta, StoryObj } from '@storybook/react-vite'
import { MagicLinkForm } from 'latchkey'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { MagicLinkFormByHand } from '../parts/magic-link-form.js'
import source from '../parts/magic-link-form.tsx?raw'
import { said } from '../../.storybook/said.ts'

const meta = {
  title: 'Flows/MagicLinkForm',
  component: MagicLinkForm,
  args: { onSuccess: fn(), onError: fn(), onSignIn: fn(), onSignUp: fn() },
  parameters: { showsSession: true, server: { users: [{ email: 'ada@gmail.com' }] } },
} satisfies Meta<typeof MagicLinkForm>

export default meta
type Story = StoryObj<typeof meta>

async function ask(canvasElement: HTMLElement, email = 'ada@gmail.com') {
  const canvas = within(canvasElement)
  await userEvent.type(canvas.getByLabelText(said('Email')), email)
  await userEvent.click(canvas.getByRole('button', { name: said('Send link') }))
  return canvas
}

export const Empty: Story = {}

export const Invalid: Story = {
  play: async ({ canvasElement }) => {
    const canvas = await ask(canvasElement, 'ada@gmail')
    await expect(await canvas.findByText(said('Enter an email address such as name@example.com.'))).toBeVisible()
  },
}

export const Pending: Story = {
  play: async ({ canvasElement, loaded }) => {
    loaded.server.faults.next('slow')
    const canvas = await ask(canvasElement)
    await expect(await canvas.findByRole('button', { name: said('Sending…') })).toHaveAttribute('aria-busy', 'true')
  },
}

/** `signInWithOtp`: e-mail, the link. */
export const CheckYourMail: Story = {
  play: async ({ canvasElement }) => {
    const canvas = await ask(canvasElement)
    await expect(await canvas.findByRole('heading', { name: said('Check your mail') })).toHaveFocus()
    await expect(canvas.getByRole('link', { name: said('Open your mail') })).toBeVisible()
  },
}

/** `signInWithOtp`: e-mail, the code beside the link. */
export const WithCode: Story = {
  args: { emailCode: 'show' },
  play: async ({ canvasElement, loaded, args }) => {
    const canvas = await ask(canvasElement)
    await userEvent.type(await canvas.findByLabelText(said('Code')), loaded.server.inbox.latest('ada@gmail.com')?.code ?? '')
    await waitFor(() => expect(args.onSuccess).toHaveBeenCalled())
  },
}

/** `signInWithOtp`: without creating a user. */
export const NoAccount: Story = {
  args: { shouldCreateUser: false },
  play: async ({ canvasElement }) => {
    const canvas = await ask(canvasElement, 'nobody@example.test')
    await expect(await canvas.findByText(said('There is no account with this address. Create one first.'))).toBeVisible()
  },
}

export const RateLimited: Story = {
  play: async ({ canvasElement, loaded }) => {
    loaded.server.faults.next({ status: 429, code: 'over_email_send_rate_limit', message: 'For security purposes, you can only request this after 42 seconds.' })
    const canvas = await ask(canvasElement)
    await expect(await canvas.findByRole('button', { name: said('Try again in {count} seconds') })).toBeVisible()
  },
}

export const AsParts: Story = { render: () => <MagicLinkFormByHand />, parameters: { docs: { source: { code: source } } } }
