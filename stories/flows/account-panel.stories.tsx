import type { Meta, StoryObj } from '@storybook/react-vite'
import { AccountPanel } from 'latchkey'
import { expect, fn, userEvent } from 'storybook/test'
import { said } from '../../.storybook/said.ts'
import { AccountPanelByHand } from '../parts/account-panel.js'
import source from '../parts/account-panel.tsx?raw'

const ada = { email: 'ada@example.test', password: 'correct horse battery', userMetadata: { full_name: 'Ada Example' } }

const meta = {
  title: 'Flows/AccountPanel',
  component: AccountPanel,
  args: { onDelete: fn() },
  parameters: { server: { config: { externalPhoneEnabled: true, externalGithubEnabled: true, securityManualLinkingEnabled: true, externalAnonymousUsersEnabled: true }, users: [ada] } },
  beforeEach: async ({ loaded }) => { await loaded.auth.signInWithPassword(ada) },
} satisfies Meta<typeof AccountPanel>

export default meta
type Story = StoryObj<typeof meta>

export const EverySection: Story = {
  play: async ({ canvas }) => { await expect(await canvas.findByRole('heading', { name: said('Delete account') })).toBeVisible() },
}

export const SomeSections: Story = { args: { sections: ['profile', 'password', 'sign-out'] } }

export const Editing: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: said('Edit profile') }))
    await expect(canvas.getByLabelText(said('Name'))).toHaveFocus()
  },
}

export const PendingEmail: Story = {
  beforeEach: async ({ loaded }) => { await loaded.auth.updateUser({ email: 'ada@new.test' }) },
  play: async ({ canvas }) => { await expect(await canvas.findByText(said('The change to {address} is waiting to be confirmed.'))).toBeVisible() },
}

export const Guest: Story = {
  beforeEach: async ({ loaded }) => { await loaded.auth.signInAnonymously() },
  play: async ({ canvas }) => { await expect(await canvas.findByRole('heading', { name: said('Keep your account') })).toBeVisible() },
}

export const SignedOut: Story = {
  beforeEach: async ({ loaded }) => { await loaded.auth.signOut() },
}

/** The same, put together by hand from its sections. */
export const AsParts: Story = { render: () => <AccountPanelByHand />, parameters: { docs: { source: { code: source } } } }
