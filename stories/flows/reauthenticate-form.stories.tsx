import type { Meta, StoryObj } from '@storybook/react-vite'
import { ReauthenticateForm } from 'latchkey'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { ReauthenticateFormByHand } from '../parts/reauthenticate-form.js'
import source from '../parts/reauthenticate-form.tsx?raw'
import { said } from '../../.storybook/said.ts'

const ada = { email: 'ada@example.test', password: 'correct horse battery' }
const byPhone = { phone: '+4915123456789', password: 'correct horse battery' }

const meta = {
  title: 'Flows/ReauthenticateForm',
  component: ReauthenticateForm,
  args: { onConfirm: fn(), onSuccess: fn(), onError: fn() },
  parameters: { server: { users: [ada, byPhone], config: { externalPhoneEnabled: true } } },
  beforeEach: async ({ loaded }) => { await loaded.auth.signInWithPassword(ada) },
} satisfies Meta<typeof ReauthenticateForm>

export default meta
type Story = StoryObj<typeof meta>

export const Ask: Story = {}

/** `reauthenticate`: nonce by e-mail. */
export const ByMail: Story = {
  play: async ({ canvas, loaded, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: said('Send code') }))
    await userEvent.type(await canvas.findByLabelText(said('Code')), loaded.server.inbox.latest(ada.email)?.code ?? '')
    await waitFor(() => expect(args.onSuccess).toHaveBeenCalled())
  },
}

/** `reauthenticate`: nonce by SMS. */
export const BySms: Story = {
  name: 'By SMS',
  beforeEach: async ({ loaded }) => { await loaded.auth.signInWithPassword(byPhone) },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: said('Send code') }))
    await expect(await canvas.findByRole('heading', { name: said('Check your messages') })).toHaveFocus()
  },
}

export const Refused: Story = {
  args: { onConfirm: fn(async () => ({ error: { name: 'AuthApiError', message: '', code: 'reauthentication_not_valid' } })) },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: said('Send code') }))
    await userEvent.type(await canvas.findByLabelText(said('Code')), '123456')
    await expect(await canvas.findByText(said('That code does not match, or it has expired.'))).toBeVisible()
  },
}

export const AsParts: Story = { render: () => <ReauthenticateFormByHand />, parameters: { docs: { source: { code: source } } } }
