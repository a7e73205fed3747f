import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { CodeInput, Field, ThemeRoot } from '../../src/ui/index.js'

const meta = {
  title: 'Primitives/CodeInput',
  component: CodeInput,
  parameters: { server: false },
  args: { onComplete: fn() },
  decorators: [(Story, { parameters }) => <ThemeRoot className="story-column"><Field label="Code" error={parameters['error']}><Story /></Field></ThemeRoot>],
} satisfies Meta<typeof CodeInput>

export default meta

type Story = StoryObj<typeof meta>

export const Empty: Story = {}

export const HalfWay: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.type(within(canvasElement).getByLabelText('Code'), '49')
  },
}

export const Pasted: Story = {
  play: async ({ args, canvasElement }) => {
    await userEvent.click(within(canvasElement).getByLabelText('Code'))
    await userEvent.paste('Your code is 123 456. It expires in an hour.')
    await expect(args.onComplete).toHaveBeenCalledWith('123456', expect.anything())
  },
}

export const Refused: Story = { args: { defaultValue: '123456' }, parameters: { error: 'That code does not match.' } }

export const EightDigits: Story = { args: { length: 8, defaultValue: '1234' } }

export const TenDigits: Story = { args: { length: 10, defaultValue: '1234567890' } }
