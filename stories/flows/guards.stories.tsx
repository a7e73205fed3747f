import type { Meta, StoryObj } from '@storybook/react-vite'
import { Auth, AuthLoading, RequireAuth, Show, SignedIn, SignedOut, SignOutButton } from 'latchkey'
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
      <RequireAuth fallback={<Auth />}><SignOutButton /></RequireAuth>
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

/** Nobody is signed in: `RequireAuth` shows its `fallback`, here the `Auth` card. */
export const WhenSignedOut: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Signed out.')).toBeVisible()
    await expect(canvas.getByText('Without a second factor.')).toBeVisible()
    await expect(await canvas.findByRole('heading', { name: said('Sign in') })).toBeVisible()
  },
}

/** `RequireAuth` lets its children through. */
export const WhenSignedIn: Story = {
  play: async ({ canvas, loaded }) => {
    await loaded.auth.signInWithPassword(ada)
    await expect(await canvas.findByText('Signed in.')).toBeVisible()
    await expect(canvas.queryByText('Signed out.')).toBeNull()
  },
}

/** Signed in, and out again by the button: the guards follow at once. */
export const ThereAndBack: Story = {
  play: async ({ canvas, loaded }) => {
    await loaded.auth.signInWithPassword(ada)
    await userEvent.click(await canvas.findByRole('button', { name: said('Sign out') }))
    await expect(await canvas.findByText('Signed out.')).toBeVisible()
  },
}

/** The password was right, and the second factor is still to come: for the guards nobody is signed in yet, and the card asks for it. */
export const WhenTheSecondFactorIsPending: Story = {
  parameters: { server: { users: [{ ...ada, factors: [{ type: 'totp' }] }] } },
  play: async ({ canvas, loaded }) => {
    await loaded.auth.signInWithPassword(ada)
    await expect(await canvas.findByText('Signed out.')).toBeVisible()
    await expect(await canvas.findByRole('heading', { name: said('One more step') })).toBeVisible()
  },
}
