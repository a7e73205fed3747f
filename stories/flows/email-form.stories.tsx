import type { Meta, StoryObj } from '@storybook/react-vite'
import { EmailForm } from 'latchkey'
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test'
import { said } from '../../.storybook/said.ts'
import { EmailFormByHand } from '../parts/email-form.js'
import source from '../parts/email-form.tsx?raw'

const ada = { email: 'ada@example.test', password: 'correct horse battery' }
const next = 'ada@new.test'

const meta = {
  title: 'Flows/EmailForm',
  component: EmailForm,
  args: { emailCode: 'show', onSuccess: fn(), onError: fn() },
  parameters: { server: { users: [ada, { email: 'grace@example.test' }] } },
  beforeEach: async ({ loaded }) => { await loaded.auth.signInWithPassword(ada) },
} satisfies Meta<typeof EmailForm>

export default meta
type Story = StoryObj<typeof meta>

async function ask(canvasElement: HTMLElement, email = next) {
  const canvas = within(canvasElement)
  await userEvent.type(await canvas.findByLabelText(said('New email')), email)
  await userEvent.click(canvas.getByRole('button', { name: said('Continue') }))
  return canvas
}

export const Empty: Story = {}

export const Invalid: Story = {
  play: async ({ canvasElement }) => {
    const canvas = await ask(canvasElement, 'ada')
    await expect(await canvas.findByText(said('Enter an email address such as name@example.com.'))).toBeVisible()
  },
}

export const Taken: Story = {
  play: async ({ canvasElement }) => {
    const canvas = await ask(canvasElement, 'grace@example.test')
    await expect(await canvas.findByText(said('There is an account with this email address already.'))).toBeVisible()
  },
}

/** `updateUser`: e-mail. */
export const Sent: Story = {
  play: async ({ canvasElement }) => {
    const canvas = await ask(canvasElement)
    await expect(await canvas.findByRole('heading', { name: said('Check your mail') })).toHaveFocus()
  },
}

/** `verifyOtp`: the first half of `email_change`. */
export const HalfConfirmed: Story = {
  play: async ({ canvasElement, loaded }) => {
    const canvas = await ask(canvasElement)
    await userEvent.type(await canvas.findByLabelText(said('Code')), loaded.server.inbox.latest(next)?.code ?? '')
    await expect(await canvas.findByRole('heading', { name: said('Half way there') })).toHaveFocus()
  },
}

/** `verifyOtp`: both halves of `email_change`. */
export const Changed: Story = {
  play: async (context) => {
    await HalfConfirmed.play?.(context)
    const { canvas, loaded, args } = context
    await userEvent.type(canvas.getByLabelText(said('Code')), loaded.server.inbox.latest(ada.email)?.code ?? '')
    await waitFor(() => expect(args.onSuccess).toHaveBeenCalledOnce())
    await expect(await canvas.findByLabelText(said('New email'))).toBeVisible()
  },
}

export const GivenUp: Story = {
  play: async ({ canvasElement }) => {
    const canvas = await ask(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: said('Keep the old address') }))
    await expect(canvas.getByLabelText(said('New email'))).toHaveFocus()
  },
}

/** The server takes another address only at the second level; what was typed waits. */
export const NeedsSecondFactor: Story = {
  parameters: { server: { users: [{ ...ada, factors: [{ type: 'totp' }] }] } },
  play: async ({ canvasElement }) => {
    await ask(canvasElement)
    await waitFor(() => expect(screen.getByRole('heading', { name: said('One more step') })).toBeVisible())
  },
}

/** The same, put together by hand from `useEmailForm`, `useEmailChangeCode` and the parts. */
export const AsParts: Story = { render: () => <EmailFormByHand />, parameters: { docs: { source: { code: source } } } }
