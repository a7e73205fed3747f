import type { Meta, StoryObj } from '@storybook/react-vite'
import { ConnectionNotice } from 'latchkey'
import { expect } from 'storybook/test'
import { ConnectionNoticeByHand } from '../parts/connection-notice.js'
import source from '../parts/connection-notice.tsx?raw'
import { standingPage } from './standing-page.js'
import { said } from '../../.storybook/said.ts'

const ada = { email: 'ada@example.test', password: 'correct horse battery' }

const meta = {
  title: 'Flows/ConnectionNotice',
  component: ConnectionNotice,
  parameters: { server: { users: [ada] }, signedInAs: ada },
  loaders: [standingPage],
} satisfies Meta<typeof ConnectionNotice>

export default meta
type Story = StoryObj<typeof meta>

export const Offline: Story = {
  play: async ({ canvas }) => {
    window.dispatchEvent(new Event('offline'))
    await expect(await canvas.findByText(said('You are offline. You stay signed in.'))).toBeVisible()
  },
}

/** Nothing is shown while all is well. */
export const Online: Story = { decorators: [(Story) => <><Story /><p>The page as it is: nothing is said of the connection.</p></>] }

/** refreshSession: refused for a while. */
export const Unsteady: Story = {
  play: async ({ canvas, loaded }) => {
    loaded.server.faults.next({ status: 500 })
    await loaded.auth.refreshSession()
    await expect(await canvas.findByText(said('The connection is unsteady. You stay signed in.'))).toBeVisible()
    await expect(canvas.getByRole('button', { name: said('Try now') })).toBeVisible()
  },
}

export const RightToLeft: Story = { ...Offline, decorators: [(Story) => <div dir="rtl"><Story /></div>] }

export const AsParts: Story = {
  render: () => <ConnectionNoticeByHand />,
  parameters: { docs: { source: { code: source } } },
  play: async ({ canvas }) => {
    window.dispatchEvent(new Event('offline'))
    await expect(await canvas.findByText('You are offline. You stay signed in.')).toBeVisible()
  },
}
