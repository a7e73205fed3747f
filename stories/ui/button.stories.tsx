import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { Badge, Button, PersonIcon, Row, Stack, ThemeRoot } from '../../src/ui/index.js'

const meta = {
  title: 'Primitives/Button',
  component: Button,
  parameters: { server: false },
  args: { children: 'Sign in', onClick: fn() },
  decorators: [(Story) => <ThemeRoot><Story /></ThemeRoot>],
} satisfies Meta<typeof Button>

export default meta

type Story = StoryObj<typeof meta>

export const Primary: Story = {}

export const Variants: Story = {
  render: () => (
    <Row data-align="start">
      <Button>Continue</Button><Button variant="outline">Keep it</Button><Button variant="ghost">Use a passkey</Button>
      <Button variant="danger">Unlink</Button><Button variant="outline" tone="danger">Delete…</Button>
    </Row>
  ),
}

export const Small: Story = { args: { size: 'small', variant: 'outline', children: 'Sign out here' } }

export const WithIconAndBadge: Story = {
  render: () => (
    <Stack>
      <Button variant="outline" block icon={<PersonIcon />}>Continue with Acme<Badge>Last used</Badge></Button>
      <Button variant="outline" block icon={<PersonIcon />}>Continue with Example</Button>
    </Stack>
  ),
}

export const Pending: Story = {
  args: { pending: true, pendingLabel: 'Signing in…' },
  play: async ({ args, canvasElement }) => {
    const button = within(canvasElement).getByRole('button', { name: 'Signing in…' })
    button.focus()
    await userEvent.keyboard('{Enter}')
    await expect(args.onClick).not.toHaveBeenCalled()
    await expect(button).toHaveFocus()
  },
}

export const Waiting: Story = { args: { 'aria-disabled': true, 'block': true, 'children': 'Try again in 12 seconds' } }

export const Disabled: Story = { args: { disabled: true } }
