import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { Field, Link, TextInput, ThemeRoot } from '../../src/ui/index.js'

const meta = {
  title: 'Primitives/Field',
  component: Field,
  parameters: { server: false },
  args: { label: 'Email', children: <TextInput type="email" autoComplete="email" /> },
  decorators: [(Story) => <ThemeRoot className="story-column"><Story /></ThemeRoot>],
} satisfies Meta<typeof Field>

export default meta

type Story = StoryObj<typeof meta>

export const Empty: Story = {}

export const Optional: Story = { args: { label: 'First name', mark: 'Optional', children: <TextInput autoComplete="given-name" /> } }

export const WithHint: Story = { args: { hint: 'We will take you to your company’s sign-in page.' } }

export const WithAction: Story = { args: { action: <Link href="#forgot">Forgot password?</Link> } }

export const Invalid: Story = {
  args: { error: 'Enter an email address such as name@example.com.', children: <TextInput type="email" defaultValue="ada@example" /> },
  play: async ({ canvasElement }) => {
    const input = within(canvasElement).getByLabelText('Email')
    await expect(input).toBeInvalid()
    await expect(input).toHaveAccessibleDescription('Enter an email address such as name@example.com.')
  },
}

export const Disabled: Story = { args: { children: <TextInput disabled defaultValue="ada@example.test" /> } }
