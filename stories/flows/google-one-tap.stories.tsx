import type { Meta, StoryObj } from '@storybook/react-vite'
import { GoogleOneTap } from 'latchkey'
import { expect, fn, userEvent, within } from 'storybook/test'
import { GoogleOneTapByHand } from '../parts/google-one-tap.js'
import source from '../parts/google-one-tap.tsx?raw'
import { said } from '../../.storybook/said.ts'

/** Stands in for Google's script: a prompt in the corner that answers with a token which no server takes. */
const standIn = `{
  let prompt
  globalThis.google = { accounts: { id: {
    initialize({ callback }) {
      prompt?.remove()
      prompt = Object.assign(document.createElement('aside'), { className: 'story-prompt', lang: 'en', dir: 'ltr', ariaLabel: 'Sign in with Google' })
      prompt.innerHTML = '<p>Sign in to Acme with google.com</p><p><strong>Ada Example</strong><br>ada@example.test</p><button type="button">Continue as Ada</button>'
      prompt.querySelector('button').onclick = () => { prompt.remove(); callback({ credential: 'no.such.token' }) }
    },
    prompt: () => document.body.append(prompt),
    cancel: () => prompt?.remove(),
  } } }
}`

const meta = {
  title: 'Flows/GoogleOneTap',
  component: GoogleOneTap,
  args: { clientId: 'app.apps.example', scriptUrl: `data:text/javascript,${encodeURIComponent(standIn)}`, onSuccess: fn(), onError: fn(), onMissing: fn() },
  parameters: { server: { config: { externalGoogleEnabled: true } } },
} satisfies Meta<typeof GoogleOneTap>

export default meta
type Story = StoryObj<typeof meta>

export const Prompt: Story = {
  decorators: [(Story) => <><Story /><p className="story-below-prompt">The prompt comes over the page, in a corner.</p></>],
  play: async () => {
    await expect(await within(document.body).findByRole('button', { name: 'Continue as Ada' })).toBeVisible()
  },
}

/** signInWithIdToken: google, refused. */
export const Refused: Story = {
  play: async ({ args, canvas }) => {
    await userEvent.click(await within(document.body).findByRole('button', { name: 'Continue as Ada' }))
    await expect(await canvas.findByText(said('Something went wrong. Try again in a moment.'))).toBeVisible()
    await expect(args.onError).toHaveBeenCalledTimes(1)
  },
}

/** A content blocker has kept the script out: the page goes on without it. */
export const Missing: Story = {
  args: { scriptUrl: 'data:text/javascript,globalThis.google=undefined' },
  decorators: [(Story) => <><Story /><p>Google’s script did not come: there is no prompt, and nothing is said.</p></>],
}

export const AsParts: Story = { ...Prompt, render: (args) => <GoogleOneTapByHand {...args} />, parameters: { docs: { source: { code: source } } } }
