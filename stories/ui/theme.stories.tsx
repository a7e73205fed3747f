import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactNode } from 'react'
import { Button, Card, Field, Header, Link, PasswordInput, Stack, Subtitle, TextInput, Title } from '../../src/ui/index.js'

/** Any element above may set the tokens; here they are set as an app's own stylesheet would. */
function Themed({ tokens, children }: { readonly tokens: Readonly<Record<`--lk-${string}`, string>>; readonly children?: ReactNode }) {
  return <div ref={(element) => Object.entries(tokens).forEach(([name, value]) => element?.style.setProperty(name, value))}>{children}</div>
}

const meta = {
  title: 'Primitives/Theme',
  component: Themed,
  parameters: { server: false },
  render: ({ tokens }) => (
    <Themed tokens={tokens}>
      <Card>
        <Header><Title>Sign in</Title><Subtitle>Welcome back. Good to see you.</Subtitle></Header>
        <Stack>
          <Field label="Email"><TextInput type="email" placeholder="you@company.com" /></Field>
          <Field label="Password" action={<Link href="#forgot">Forgot password?</Link>}><PasswordInput showLabel="Show password" /></Field>
          <Button block>Sign in</Button>
        </Stack>
      </Card>
    </Themed>
  ),
} satisfies Meta<typeof Themed>

export default meta

type Story = StoryObj<typeof meta>

export const Unthemed: Story = { args: { tokens: {} } }

export const Yellow: Story = { args: { tokens: { '--lk-color-primary': '#facc15', '--lk-radius': '4px' } } }

export const Violet: Story = { args: { tokens: { '--lk-color-primary': '#7c3aed', '--lk-radius': '16px' } } }

export const Black: Story = { args: { tokens: { '--lk-color-primary': '#111', '--lk-radius': '0px', '--lk-shadow-card': 'none' } } }
