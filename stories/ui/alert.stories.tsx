import type { Meta, StoryObj } from '@storybook/react-vite'
import { Alert, Link, ThemeRoot } from '../../src/ui/index.js'

const meta = {
  title: 'Primitives/Alert',
  component: Alert,
  parameters: { server: false },
  decorators: [(Story) => <ThemeRoot className="story-column"><Story /></ThemeRoot>],
} satisfies Meta<typeof Alert>

export default meta

type Story = StoryObj<typeof meta>

export const Danger: Story = { args: { children: 'That email and password do not match.', actions: <Link>Get a sign-in code instead</Link> } }

export const Informing: Story = {
  args: { tone: 'info', children: <>Half way there. Now confirm the link that we sent to <strong>ada@new.test</strong>.</>, actions: <Link>Send it again</Link> },
}

export const Success: Story = { args: { tone: 'success', children: 'A new message is on its way.' } }

/** The region is there from the start, without a look of its own: what comes into it is read out. */
export const Empty: Story = {
  args: { children: null },
  decorators: [(Story) => <><Story /><p>An empty alert stands above this line, and takes no room.</p></>],
}
