import type { Meta, StoryObj } from '@storybook/react-vite'
import { Segmented, ThemeRoot } from '../../src/ui/index.js'

const meta = {
  title: 'Primitives/Segmented',
  component: Segmented,
  parameters: { server: false },
  args: { label: 'How the code travels', choices: [{ value: 'sms', label: 'Text message' }, { value: 'whatsapp', label: 'WhatsApp' }] },
  decorators: [(Story) => <ThemeRoot><Story /></ThemeRoot>],
} satisfies Meta<typeof Segmented>

export default meta

type Story = StoryObj<typeof meta>

export const Empty: Story = {}

export const Chosen: Story = { play: async ({ canvas, userEvent }) => { await userEvent.click(canvas.getByRole('radio', { name: 'WhatsApp' })) } }

export const Disabled: Story = { args: { disabled: true } }
