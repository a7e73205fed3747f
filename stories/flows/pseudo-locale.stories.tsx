import type { Meta, StoryObj } from '@storybook/react-vite'
import { Auth, SignUpForm } from 'latchkey'
import { expect, within } from 'storybook/test'

const meta = { title: 'Flows/Pseudo-locale', component: Auth, globals: { locale: 'en-XA' }, args: { termsUrl: '/terms', privacyUrl: '/privacy' } } satisfies Meta<typeof Auth>

export default meta
type Story = StoryObj<typeof meta>

/** Every word is 40 % longer and in brackets: what is cut, or was never a message, shows. */
export const SignIn: Story = {
  play: async ({ canvasElement }) => { await expect(await within(canvasElement).findByRole('heading')).toHaveTextContent(/^\[.*\]$/) },
}

export const SignUp: Story = {
  render: () => <SignUpForm requiresConsent termsUrl="/terms" privacyUrl="/privacy" />,
}
