import type { Meta, StoryObj } from '@storybook/react-vite'
import { UserButton } from 'latchkey'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { said } from '../../.storybook/said.ts'
import { UserButtonByHand } from '../parts/user-button.js'
import source from '../parts/user-button.tsx?raw'

const ada = { email: 'ada@example.test', password: 'correct horse battery', userMetadata: { full_name: 'Ada Example' } }

const meta = {
  title: 'Flows/UserButton',
  component: UserButton,
  args: { items: [{ label: 'Billing', href: '#billing' }] },
  parameters: { server: { config: { externalAnonymousUsersEnabled: true }, users: [ada] } },
  beforeEach: async ({ loaded }) => { await loaded.auth.signInWithPassword(ada) },
} satisfies Meta<typeof UserButton>

export default meta
type Story = StoryObj<typeof meta>

export const Closed: Story = {}

export const WithName: Story = { args: { showName: true } }

export const Open: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: said('Account of {name}', { name: 'Ada Example' }) }))
    await expect(canvas.getByRole('menuitem', { name: said('Account') })).toHaveFocus()
  },
}

export const Guest: Story = {
  beforeEach: async ({ loaded }) => { await loaded.auth.signInAnonymously() },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: said('Account of {name}', { name: 'Guest' }) }))
    await expect(canvas.getByRole('menuitem', { name: said('Keep your account') })).toHaveFocus()
  },
}

export const AccountInDialog: Story = {
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(await canvas.findByRole('button', { name: said('Account of {name}', { name: 'Ada Example' }) }))
    await userEvent.click(canvas.getByRole('menuitem', { name: said('Account') }))
    const page = within(canvasElement.ownerDocument.body)
    await waitFor(() => expect(page.getByRole('dialog', { name: said('Account') })).toBeVisible())
  },
}

/** The same, put together by hand from `useUser`, `useSignOutButton` and the parts. */
export const AsParts: Story = { render: () => <UserButtonByHand />, parameters: { docs: { source: { code: source } } } }
