import type { Meta, StoryObj } from '@storybook/react-vite'
import { SignOutButton, useUser } from 'latchkey'
import { expect, fn, userEvent } from 'storybook/test'
import { standingPage } from './standing-page.js'
import { SignOutButtonByHand } from '../parts/sign-out-button.js'
import source from '../parts/sign-out-button.tsx?raw'
import { said } from '../../.storybook/said.ts'

const ada = { email: 'ada@example.test', password: 'correct horse battery' }
const Who = () => <p>{useUser()?.email ?? 'Nobody'} is signed in.</p>

const meta = {
  title: 'Flows/SignOutButton',
  component: SignOutButton,
  argTypes: { variant: { table: { defaultValue: { summary: "'outline'" } } } },
  args: { onSuccess: fn(), onError: fn() },
  parameters: { server: { users: [ada] }, signedInAs: ada },
  loaders: [standingPage],
  decorators: [(Story) => <div><Who /><Story /></div>],
} satisfies Meta<typeof SignOutButton>

export default meta
type Story = StoryObj<typeof meta>

/** signOut: local. */
export const Here: Story = {}

/** signOut: others. */
export const ElsewhereOnly: Story = { args: { scope: 'others', children: 'Sign out everywhere else' } }

/** signOut: global. */
export const Everywhere: Story = { args: { scope: 'global', children: 'Sign out everywhere' } }

export const SignedOut: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: said('Sign out') }))
    await expect(await canvas.findByText('Nobody is signed in.')).toBeVisible()
  },
}

export const AsParts: Story = { render: () => <SignOutButtonByHand />, parameters: { docs: { source: { code: source } } } }
