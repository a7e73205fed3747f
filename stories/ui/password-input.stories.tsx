import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { Field, PasswordInput, ThemeRoot } from '../../src/ui/index.js'

const meta = {
  title: 'Primitives/PasswordInput',
  component: PasswordInput,
  parameters: { server: false },
  args: { showLabel: 'Show password', capsLockLabel: 'Caps Lock is on.', autoComplete: 'current-password' },
  decorators: [(Story) => <ThemeRoot className="story-column"><Field label="Password"><Story /></Field></ThemeRoot>],
} satisfies Meta<typeof PasswordInput>

export default meta

type Story = StoryObj<typeof meta>

export const Hidden: Story = { args: { defaultValue: 'correct horse' } }

export const Shown: Story = {
  args: { defaultValue: 'correct horse' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Show password' }))
    await expect(canvas.getByRole('button', { name: 'Show password', pressed: true })).toBeVisible()
  },
}

export const CapsLock: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    canvas.getByLabelText('Password').dispatchEvent(new KeyboardEvent('keydown', { key: 'A', modifierCapsLock: true, bubbles: true }))
    await expect(await canvas.findByText('Caps Lock is on.')).toBeVisible()
  },
}
