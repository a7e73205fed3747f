import type { Meta, StoryObj } from '@storybook/react-vite'
import { AuthCallback, AuthProvider } from 'latchkey'
import { createAuthClient, type LocationPort } from 'latchkey/core'
import { createDevServer, type DevServer } from 'latchkey/dev-server'
import { useState, type ReactNode } from 'react'
import { expect, fn, userEvent } from 'storybook/test'
import { AuthCallbackByHand } from '../parts/auth-callback.js'
import source from '../parts/auth-callback.tsx?raw'
import { said } from '../../.storybook/said.ts'

/** A page on which a redirect has just landed. */
function landedPage(search: string): LocationPort {
  let address = `https://app.example/auth/callback${search}`
  return { page: {}, href: () => address, replace: (url) => { address = url }, assign: () => undefined }
}

/** The redirect page as a browser would load it with this at the end of its address. */
function LandedPage({ landing, server, children }: { landing: string; server: DevServer | undefined; children: ReactNode }) {
  const [client] = useState(() => createAuthClient({
    url: 'http://auth.test', apiKey: 'story', storage: 'memory', shared: false, callbackPath: '/auth/callback',
    fetch: (server ?? createDevServer()).fetch, platform: { location: landedPage(landing) },
  }))
  return <AuthProvider client={client} navigate={navigate}>{children}</AuthProvider>
}

const navigate = fn()

const meta = {
  title: 'Flows/AuthCallback',
  component: AuthCallback,
  args: { afterSignIn: '/home', signInPath: '/sign-in' },
  parameters: { landing: '', server: { users: [{ email: 'ada@example.test', password: 'correct horse battery' }] } },
  render: (args, { parameters, loaded }) => <LandedPage landing={parameters.landing} server={loaded.server}><AuthCallback {...args} /></LandedPage>,
} satisfies Meta<typeof AuthCallback>

export default meta
type Story = StoryObj<typeof meta>

export const OpenedElsewhere: Story = {
  parameters: { landing: '?code=00000000-0000-4000-8000-000000000bad' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: said('This link belongs to another browser') })).toBeVisible()
  },
}

export const LinkExpired: Story = {
  parameters: { landing: '#error=access_denied&error_code=otp_expired&error_description=Email+link+is+invalid+or+has+expired&sb=' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: said('This link has expired') })).toBeVisible()
  },
}

export const NeedsClick: Story = {
  parameters: { landing: '?token_hash=pkce_0123456789&type=magiclink' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: said('Sign in') })).toBeVisible()
  },
}

export const HalfConfirmed: Story = {
  parameters: { landing: '#message=Confirmation+link+accepted.+Please+proceed+to+confirm+link+sent+to+the+other+email&sb=' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: said('Half way there') })).toBeVisible()
  },
}

export const Cancelled: Story = {
  parameters: { landing: '?error=access_denied&error_description=cancelled' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(said('Signing in was cancelled at the provider.'))).toBeVisible()
  },
}

export const NothingToFinish: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: said('There is nothing to finish here') })).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: said('Sign in') }))
    await expect(navigate).toHaveBeenCalledWith('/sign-in', { replace: true })
  },
}

export const AsParts: Story = {
  parameters: { landing: '?token_hash=pkce_0123456789&type=magiclink', docs: { source: { code: source } } },
  render: ({ afterSignIn, signInPath }, { parameters, loaded }) => (
    <LandedPage landing={parameters.landing} server={loaded.server}><AuthCallbackByHand {...{ afterSignIn, signInPath }} /></LandedPage>
  ),
}
