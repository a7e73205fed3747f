import type { Meta, StoryObj } from '@storybook/react-vite'
import { SignOutSection } from 'latchkey'
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test'
import { SignOutSectionByHand } from '../parts/sign-out-section.js'
import source from '../parts/sign-out-section.tsx?raw'
import { said } from '../../.storybook/said.ts'

const ada = { email: 'ada@example.test', password: 'correct horse battery' }

const meta = {
  title: 'Flows/SignOutSection',
  component: SignOutSection,
  args: { onSuccess: fn(), onError: fn() },
  parameters: { server: { users: [ada] } },
  beforeEach: async ({ loaded }) => { await loaded.auth.signInWithPassword(ada) },
} satisfies Meta<typeof SignOutSection>

export default meta
type Story = StoryObj<typeof meta>

const press = async (name: RegExp) => userEvent.click(await screen.findByRole('button', { name }))
const answer = async (name: RegExp) => userEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name }))

export const Choices: Story = {}

/** signOut: others; it asks first. */
export const AsksElsewhere: Story = {
  play: async () => {
    await press(said('Sign out elsewhere'))
    await waitFor(() => expect(screen.getByRole('alertdialog', { name: said('Sign out on every other device?') })).toBeVisible())
  },
}

/** signOut: global; it asks first. */
export const AsksEverywhere: Story = {
  play: async () => {
    await press(said('Sign out everywhere'))
    await waitFor(() => expect(screen.getByRole('alertdialog', { name: said('Sign out on every device?') })).toBeVisible())
  },
}

/** signOut: local. */
export const Here: Story = {
  play: async ({ canvas }) => {
    await press(said('Sign out here'))
    await expect(await canvas.findByText(said('You are signed out on this device.'))).toBeVisible()
  },
}

/** signOut: others. */
export const Elsewhere: Story = {
  play: async ({ canvas }) => {
    await press(said('Sign out elsewhere'))
    await answer(said('Sign out elsewhere'))
    await expect(await canvas.findByText(said('You are signed out on every other device.'))).toBeVisible()
  },
}

/** signOut: global. */
export const Everywhere: Story = {
  play: async ({ canvas }) => {
    await press(said('Sign out everywhere'))
    await answer(said('Sign out everywhere'))
    await expect(await canvas.findByText(said('You are signed out on every device.'))).toBeVisible()
  },
}

/** signOut: offline. The others stay signed in, and that is said where it was asked. */
export const ElsewhereOffline: Story = {
  play: async ({ loaded }) => {
    await press(said('Sign out elsewhere'))
    loaded.server.faults.next('offline')
    await answer(said('Sign out elsewhere'))
    await waitFor(() => expect(screen.getByText(said('The server could not be reached. Check your connection and try again.'))).toBeVisible())
  },
}

/** signOut: offline. Here one is signed out in any case. */
export const EverywhereOffline: Story = {
  play: async ({ canvas, loaded }) => {
    await press(said('Sign out everywhere'))
    loaded.server.faults.next('offline')
    await answer(said('Sign out everywhere'))
    await expect(await canvas.findByText(said('You are signed out on this device. The others could not be reached.'))).toBeVisible()
  },
}

/** Signing out takes a guest's account with it: it asks first, here too. */
export const AsksGuest: Story = {
  parameters: { server: { config: { externalAnonymousUsersEnabled: true } } },
  beforeEach: async ({ loaded }) => { await loaded.auth.signInAnonymously() },
  play: async () => {
    await press(said('Sign out here'))
    await waitFor(() => expect(screen.getByRole('alertdialog', { name: said('Leave the guest account?') })).toBeVisible())
  },
}

export const Disabled: Story = { args: { disabled: true } }

/** The same, put together by hand from `useSignOutSection` and the parts. */
export const AsParts: Story = { render: () => <SignOutSectionByHand />, parameters: { docs: { source: { code: source } } } }
