import type { Meta, StoryObj } from '@storybook/react-vite'
import { github, google, UpgradeForm } from 'latchkey'
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test'
import { UpgradeFormByHand } from '../parts/upgrade-form.js'
import source from '../parts/upgrade-form.tsx?raw'
import { said } from '../../.storybook/said.ts'

const ada = { email: 'ada@example.test', password: 'correct horse battery' }
const config = { externalAnonymousUsersEnabled: true, externalPhoneEnabled: true, externalGithubEnabled: true, externalGoogleEnabled: true, securityManualLinkingEnabled: true }

const meta = {
  title: 'Flows/UpgradeForm',
  component: UpgradeForm,
  args: { providers: [google, github], onSent: fn(), onSuccess: fn(), onError: fn(), onSignIn: fn() },
  parameters: { server: { users: [ada], config } },
  beforeEach: async ({ loaded }) => { await loaded.auth.signInAnonymously() },
} satisfies Meta<typeof UpgradeForm>

export default meta
type Story = StoryObj<typeof meta>

async function keepWith(email: string) {
  await userEvent.type(await screen.findByLabelText(said('Email')), email)
  await userEvent.click(screen.getByRole('button', { name: said('Continue') }))
}

export const Empty: Story = {}

export const Invalid: Story = {
  play: async ({ canvas }) => {
    await keepWith('guest')
    await expect(await canvas.findByText(said('Enter an email address such as name@example.com.'))).toBeVisible()
  },
}

/** updateUser: e-mail, by link and by code. */
export const Sent: Story = {
  args: { emailCode: 'show' },
  play: async ({ canvas }) => {
    await keepWith('guest@example.test')
    await expect(await canvas.findByRole('heading', { name: said('Check your mail') })).toHaveFocus()
  },
}

/** The address has an account already: the way out is said, with what it costs. */
export const Existing: Story = {
  play: async ({ canvas }) => {
    await keepWith(ada.email)
    await expect(await canvas.findByText(said('Sign in to it instead. What you have done as a guest stays with the guest.'))).toBeVisible()
  },
}

export const LeaveAsks: Story = {
  play: async (context) => {
    await Existing.play?.(context)
    await userEvent.click(screen.getByRole('button', { name: said('Sign in') }))
    await waitFor(() => expect(screen.getByRole('alertdialog', { name: said('Leave the guest account?') })).toBeVisible())
  },
}

/** verifyOtp: email_change. A password is taken only now. */
export const Password: Story = {
  args: { emailCode: 'show' },
  play: async ({ canvas, loaded, args }) => {
    await keepWith('guest@example.test')
    await userEvent.type(await canvas.findByLabelText(said('Code')), loaded.server.inbox.latest('guest@example.test')?.code ?? '')
    await expect(await canvas.findByRole('heading', { name: said('Choose a password') })).toHaveFocus()
    await expect(args.onSuccess).toHaveBeenCalledTimes(1)
  },
}

export const Done: Story = {
  ...Password,
  play: async (context) => {
    await Password.play?.(context)
    await userEvent.click(within(context.canvasElement).getByRole('button', { name: said('Not now') }))
    await expect(await screen.findByRole('heading', { name: said('Your account is yours to keep') })).toHaveFocus()
  },
}

/** updateUser: phone. */
export const Phone: Story = {
  args: { identifiers: ['phone', 'email'] },
}

/** The server confirms nothing. */
export const Autoconfirmed: Story = {
  parameters: { server: { users: [ada], config: { ...config, mailerAutoconfirm: true } } },
  play: async ({ canvas }) => {
    await keepWith('guest@example.test')
    await expect(await canvas.findByRole('heading', { name: said('Choose a password') })).toHaveFocus()
  },
}

/** Somebody who has an account. */
export const NotAGuest: Story = {
  beforeEach: async ({ loaded }) => { await loaded.auth.signInWithPassword(ada) },
}

export const AddressOnly: Story = { args: { identifiers: ['email'], providers: [], offerPassword: false } }

export const Disabled: Story = { args: { disabled: true } }

/** The same, put together by hand from `useUpgradeForm` and the parts. */
export const AsParts: Story = { render: () => <UpgradeFormByHand />, parameters: { docs: { source: { code: source } } } }
