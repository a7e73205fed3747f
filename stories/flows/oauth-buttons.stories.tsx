import type { Meta, StoryObj } from '@storybook/react-vite'
import { apple, azure, Card, CardHeader, discord, facebook, github, gitlab, google, linkedinOidc, OAuthButtons, SignedIn, SignedOut, SignOutButton, useUser, type OAuthProvider } from 'latchkey'
import type { Provider } from 'latchkey/core'
import { expect, fn, userEvent } from 'storybook/test'
import { standingPage } from './standing-page.js'
import { OAuthButtonsByHand } from '../parts/oauth-buttons.js'
import source from '../parts/oauth-buttons.tsx?raw'
import { said } from '../../.storybook/said.ts'

const everyProvider: readonly Provider[] = [
  'apple', 'azure', 'bitbucket', 'discord', 'facebook', 'figma', 'fly', 'github', 'gitlab', 'google', 'kakao', 'keycloak', 'linkedin_oidc', 'notion', 'slack_oidc',
  'snapchat', 'spotify', 'twitch', 'vercel_marketplace', 'workos', 'x', 'zoom', 'custom:acme',
]

const acme: OAuthProvider = { id: 'custom:acme', name: 'Acme Cloud', icon: <svg viewBox="0 0 18 18" width="18" height="18"><rect x="1" y="1" width="16" height="16" rx="5" fill="#0f766e" /></svg> }

const Who = () => <p>{useUser()?.email} is signed in.</p>

const meta = {
  title: 'Flows/OAuthButtons',
  component: OAuthButtons,
  args: { providers: [google, github], onSuccess: fn(), onError: fn() },
  loaders: [standingPage],
  parameters: { showsSession: true, server: { config: { externalDiscordEnabled: true, externalGithubEnabled: true, externalGoogleEnabled: true } } },
  decorators: [(Story) => <Card><CardHeader title="Sign in" subtitle="Welcome back. Good to see you." /><Story /></Card>],
} satisfies Meta<typeof OAuthButtons>

export default meta
type Story = StoryObj<typeof meta>

export const Named: Story = {}

export const Lone: Story = { args: { providers: [google] } }

export const LastUsed: Story = {
  parameters: { lastProvider: 'google' },
}

/** Four and more stand in a grid. */
export const Icons: Story = { args: { providers: [google, github, apple, azure] } }

export const IconsInTwoRows: Story = {
  parameters: { lastProvider: 'discord' },
  args: { providers: [google, github, apple, azure, discord, facebook, gitlab, linkedinOidc] },
}

/** Named by strings: each mark is loaded into the place that is kept for it. */
export const EveryProvider: Story = {
  args: { providers: everyProvider, layout: 'block' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: said('Continue with {provider}', { provider: 'Microsoft' }) })).toBeVisible()
  },
}

export const EveryProviderAsIcons: Story = { args: { providers: everyProvider } }

/** A mark of the app's own, and the neutral one. */
export const Custom: Story = { args: { providers: [acme, 'custom:intranet'] } }

/** Without `providers`: those that the server offers. */
export const OfTheServer: Story = {
  args: { providers: undefined },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: said('Continue with {provider}', { provider: 'Discord' }) }, { timeout: 5000 })).toBeVisible()
  },
}

/** signInWithOAuth: plain. */
export const Pending: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: said('Continue with {provider}', { provider: 'GitHub' }) }))
    await expect(await canvas.findByRole('button', { name: said('Opening {provider}…', { provider: 'GitHub' }) })).toHaveAttribute('aria-busy', 'true')
  },
}

/** signInWithOAuth: in a popup, which waits for the person. */
export const PendingIcon: Story = {
  args: { providers: [google, github, apple, azure], popup: true },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: said('Continue with {provider}', { provider: 'Microsoft' }) }))
    await expect(await canvas.findByRole('button', { name: said('Opening {provider}…', { provider: 'Microsoft' }) })).toHaveAttribute('aria-busy', 'true')
  },
}

/** The person has cancelled at the provider, and is back. */
export const Cancelled: Story = {
  parameters: { href: 'http://app.test/?error=access_denied&error_description=The+user+denied+the+request&sb=' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(said('Signing in was cancelled at the provider.'))).toBeVisible()
  },
}

export const Disabled: Story = { args: { disabled: true } }

export const RightToLeft: Story = {
  ...LastUsed,
  args: { messages: { oauth: { continueWith: 'المتابعة باستخدام {provider}', lastUsed: 'آخر استخدام' } } },
  decorators: [(Story) => <div dir="rtl"><Story /></div>],
}

/** signInWithOAuth: plain, there and back: the server plays the provider, in a window within the page. */
export const ThereAndBack: Story = {
  parameters: { leaves: true },
  decorators: [(Story) => <><SignedIn><Who /><SignOutButton /></SignedIn><SignedOut><Story /></SignedOut></>],
}

export const AsParts: Story = { render: () => <OAuthButtonsByHand />, parameters: { docs: { source: { code: source } } } }
