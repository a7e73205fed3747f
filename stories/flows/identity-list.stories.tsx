import type { Meta, StoryObj } from '@storybook/react-vite'
import { discord, github, google, IdentityList } from 'latchkey'
import type { SeedUser } from 'latchkey/dev-server'
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test'
import { standingPage } from './standing-page.js'
import { IdentityListByHand } from '../parts/identity-list.js'
import source from '../parts/identity-list.tsx?raw'
import { said } from '../../.storybook/said.ts'

const ada: SeedUser & { email: string; password: string } = {
  email: 'ada@example.test', password: 'correct horse battery',
  identities: [{ provider: 'github', data: { email: 'ada@example.test', email_verified: true, user_name: 'ada-example' } }],
}
const alone = { email: ada.email, password: ada.password }
const grace = { email: 'grace@example.test', password: 'correct horse battery' }
const config = { securityManualLinkingEnabled: true, externalGithubEnabled: true, externalGoogleEnabled: true, externalDiscordEnabled: true }

const meta = {
  title: 'Flows/IdentityList',
  component: IdentityList,
  args: { providers: [google, github, discord], onLink: fn(), onUnlink: fn(), onError: fn() },
  loaders: [standingPage],
  parameters: { server: { users: [grace, ada], config }, signedInAs: ada },
} satisfies Meta<typeof IdentityList>

export default meta
type Story = StoryObj<typeof meta>

const press = async (name: RegExp) => userEvent.click(await screen.findByRole('button', { name }))

/** getUserIdentities: list. */
export const Several: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: said('Unlink {provider}', { provider: 'GitHub' }) })).toBeVisible()
    await expect(canvas.getByRole('button', { name: said('Link {provider}', { provider: 'Google' }) })).toBeVisible()
  },
}

/** unlinkIdentity: the last one, and why it cannot. */
export const OnlyOne: Story = {
  parameters: { server: { users: [alone], config }, signedInAs: alone },
  play: async ({ canvas }) => {
    const button = await canvas.findByRole('button', { name: said('Unlink {provider}', { provider: 'Email' }) })
    await expect(button).toHaveAttribute('aria-disabled', 'true')
    await expect(canvas.getByText(said('This is your only sign-in method, so it has to stay. Link another one first.'))).toBeVisible()
  },
}

/** unlinkIdentity: it asks first. */
export const Asks: Story = {
  play: async () => {
    await press(said('Unlink {provider}', { provider: 'GitHub' }))
    const dialog = within(await screen.findByRole('alertdialog', { name: said('Unlink {provider}?', { provider: 'GitHub' }) }))
    await expect(dialog.getByRole('button', { name: said('Cancel') })).toHaveFocus()
  },
}

/** unlinkIdentity: one that can go. */
export const Unlinked: Story = {
  play: async ({ canvas, args }) => {
    await press(said('Unlink {provider}', { provider: 'GitHub' }))
    await userEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: said('Unlink') }))
    await expect(await canvas.findByText(said('{provider} is no longer linked.', { provider: 'GitHub' }))).toBeVisible()
    await expect(args.onUnlink).toHaveBeenCalledTimes(1)
  },
}

/** What stays would take the address of another account. */
export const AddressOfAnother: Story = {
  parameters: { server: { users: [grace, { ...ada, identities: [{ provider: 'github', data: { email: grace.email, email_verified: true } }] }], config } },
  play: async ({ canvas }) => {
    await press(said('Unlink {provider}', { provider: 'Email' }))
    await userEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: said('Unlink') }))
    await expect(await canvas.findByText(said('It has to stay: without it, your account would take an address that belongs to another one.'))).toBeVisible()
  },
}

/** The server has no linking by hand: known from the first refusal. */
export const LinkingDisabled: Story = {
  parameters: { server: { users: [ada], config: { ...config, securityManualLinkingEnabled: false } } },
  play: async ({ canvas }) => {
    await press(said('Link {provider}', { provider: 'Google' }))
    await expect(await canvas.findByText(said('Linking another way in is not available here.'))).toBeVisible()
  },
}

/** linkIdentity: OAuth provider (redirect). */
export const Linking: Story = {
  play: async ({ canvas }) => {
    await press(said('Link {provider}', { provider: 'Google' }))
    await expect(await canvas.findByRole('button', { name: said('Opening {provider}…', { provider: 'Google' }) })).toHaveAttribute('aria-busy', 'true')
  },
}

/** G29: back from the provider with an error; the session is kept. */
export const LinkedElsewhere: Story = {
  parameters: { href: 'http://app.test/?error=server_error&error_code=identity_already_exists&error_description=Identity+is+already+linked+to+another+user&sb=' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(said('This sign-in method belongs to an account already.'))).toBeVisible()
    await expect(await canvas.findByRole('button', { name: said('Unlink {provider}', { provider: 'GitHub' }) })).toBeVisible()
  },
}

export const Offline: Story = {
  play: async ({ loaded }) => {
    await press(said('Unlink {provider}', { provider: 'GitHub' }))
    loaded.server.faults.next('offline')
    const dialog = within(await screen.findByRole('alertdialog'))
    await userEvent.click(dialog.getByRole('button', { name: said('Unlink') }))
    await waitFor(() => expect(dialog.getByText(said('The server could not be reached. Check your connection and try again.'))).toBeVisible())
  },
}

export const Disabled: Story = { args: { disabled: true } }

/** linkIdentity: there and back: the server plays the provider, in a window within the page. */
export const ThereAndBack: Story = {
  parameters: { leaves: true },
  args: { providers: undefined },
  beforeEach: async ({ loaded }) => { await loaded.auth.signInWithPassword(alone) },
}

/** The same, put together by hand from `useIdentityList` and the parts. */
export const AsParts: Story = { render: () => <IdentityListByHand />, parameters: { docs: { source: { code: source } } } }
