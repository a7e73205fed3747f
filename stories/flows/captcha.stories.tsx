import type { Meta, StoryObj } from '@storybook/react-vite'
import { PasswordForm } from 'latchkey'
import { expect, fn, userEvent } from 'storybook/test'
import { HCaptcha, Turnstile } from './captcha-widgets.js'
import { said } from '../../.storybook/said.ts'

const ada = { email: 'ada@example.test', password: 'correct horse battery' }
/** The providers' public keys for tests. */
const keys = { turnstile: '1x00000000000000000000AA', hcaptcha: '10000000-ffff-ffff-ffff-000000000001' }
const server = (provider: 'turnstile' | 'hcaptcha', secret: string) =>
  ({ server: { users: [ada], config: { securityCaptchaEnabled: true, securityCaptchaProvider: provider, securityCaptchaSecret: secret } } })

const meta = {
  title: 'Flows/Captcha',
  component: PasswordForm,
  args: { onSuccess: fn(), onError: fn() },
  parameters: { showsSession: true },
} satisfies Meta<typeof PasswordForm>

export default meta
type Story = StoryObj<typeof meta>

export const WithTurnstile: Story = {
  args: { captcha: ({ onToken, reset }) => <Turnstile siteKey={keys.turnstile} onSuccess={onToken} onExpire={reset} onError={reset} /> },
  parameters: server('turnstile', '1x0000000000000000000000000000000AA'),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('checkbox', { name: /Turnstile/ }))
    await expect(canvas.getByRole('checkbox', { name: /Turnstile/ })).toBeChecked()
    await userEvent.click(canvas.getByRole('button', { name: 'Expire' }))
    await expect(canvas.getByRole('checkbox', { name: /Turnstile/ })).not.toBeChecked()
  },
}

export const WithHCaptcha: Story = {
  name: 'With hCaptcha',
  args: { captcha: ({ onToken, reset }) => <HCaptcha sitekey={keys.hcaptcha} onVerify={onToken} onExpire={reset} onError={reset} /> },
  parameters: server('hcaptcha', '0x0000000000000000000000000000000000000000'),
}

/** Every attempt takes a challenge of its own. */
export const Refused: Story = {
  args: WithTurnstile.args,
  parameters: server('turnstile', '1x0000000000000000000000000000000AA'),
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText(said('Email')), ada.email)
    await userEvent.type(canvas.getByLabelText(said('Password')), ada.password)
    await userEvent.click(canvas.getByRole('button', { name: said('Sign in') }))
    await expect(await canvas.findByText(said('The check that you are human did not go through. Try it again.'))).toBeVisible()
  },
}
