import type { Meta, StoryObj } from '@storybook/react-vite'
import { AuthLoading, PasswordForm, RequireAuth, Show, SignedIn, SignedOut, SignOutButton } from 'latchkey'
import { expect, userEvent } from 'storybook/test'
import { said } from '../../.storybook/said.ts'

const ada = { email: 'ada@example.test', password: 'correct horse battery' }

/** What a page makes of the guards: each says which of them let its children through. */
function GuardedPage() {
  return (
    <>
      <AuthLoading><p>One moment…</p></AuthLoading>
      <SignedOut><p>Signed out.</p></SignedOut>
      <SignedIn><p>Signed in.</p></SignedIn>
      <Show when={{ aal: 'aal2' }} fallback={<p>Without a second factor.</p>}><p>With a second factor.</p></Show>
      <RequireAuth fallback={<PasswordForm />}><SignOutButton /></RequireAuth>
    </>
  )
}

const meta = {
  title: 'Flows/Guards',
  component: GuardedPage,
  parameters: { server: { users: [ada] } },
} satisfies Meta<typeof GuardedPage>

export default meta
type Story = StoryObj<typeof meta>

export const WhenSignedOut: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Signed out.')).toBeVisible()
    await expect(canvas.getByText('Without a second factor.')).toBeVisible()
    await expect(canvas.getByRole('heading', { name: said('Sign in') })).toBeVisible()
  },
}

export const WhenSignedIn: Story = {
  play: async ({ canvas, loaded }) => {
    await loaded.auth.signInWithPassword(ada)
    await expect(await canvas.findByText('Signed in.')).toBeVisible()
    await expect(canvas.queryByText('Signed out.')).toBeNull()
  },
}

export const ThereAndBack: Story = {
  play: async ({ canvas, loaded }) => {
    await loaded.auth.signInWithPassword(ada)
    await userEvent.click(await canvas.findByRole('button', { name: said('Sign out') }))
    await expect(await canvas.findByText('Signed out.')).toBeVisible()
  },
}

export const WhenTheSecondFactorIsPending: Story = {
  parameters: { server: { users: [{ ...ada, factors: [{ type: 'totp' }] }] } },
  play: async ({ canvas, loaded }) => {
    await loaded.auth.signInWithPassword(ada)
    await expect(await canvas.findByText('Signed out.')).toBeVisible()
  },
}
