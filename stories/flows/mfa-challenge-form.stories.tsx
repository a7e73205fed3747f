import type { Meta, StoryObj } from '@storybook/react-vite'
import { MfaChallengeForm } from 'latchkey'
import type { DevServerOptions } from 'latchkey/dev-server'
import { expect, fn, userEvent } from 'storybook/test'
import { MfaChallengeFormByHand } from '../parts/mfa-challenge-form.js'
import source from '../parts/mfa-challenge-form.tsx?raw'
import { said } from '../../.storybook/said.ts'

type Factors = NonNullable<DevServerOptions['users']>[number]['factors']

const ada = { email: 'ada@example.test', password: 'correct horse battery' }
const app = { type: 'totp', friendlyName: 'Authenticator on my phone' } as const
const texts = { type: 'phone', phone: '+4915123456789' } as const
const withFactors = (factors: Factors) => ({ server: { users: [{ ...ada, factors }], config: { mfaPhoneVerifyEnabled: true } } })

const meta = {
  title: 'Flows/MfaChallengeForm',
  component: MfaChallengeForm,
  args: { onSuccess: fn(), onError: fn(), onSignOut: fn() },
  parameters: { ...withFactors([app]), showsSession: true },
  beforeEach: async ({ loaded }) => { await loaded.auth.signInWithPassword(ada) },
} satisfies Meta<typeof MfaChallengeForm>

export default meta
type Story = StoryObj<typeof meta>

export const AuthenticatorApp: Story = {}

export const WrongCode: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText(said('Code')), '000000')
    await expect(await canvas.findByText(said('That code does not match.'))).toBeVisible()
  },
}

export const Phone: Story = { parameters: withFactors([texts]) }

export const PhoneCodeSent: Story = {
  parameters: withFactors([texts]),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: said('Send code') }))
    await expect(await canvas.findByLabelText(said('Code'))).toHaveFocus()
  },
}

export const ChooseAnother: Story = {
  parameters: withFactors([app, texts]),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: said('Try another way') }))
    await expect(await canvas.findByRole('heading', { name: said('Choose another way') })).toHaveFocus()
  },
}

export const NoFactor: Story = { parameters: withFactors([]) }

export const AsParts: Story = { render: () => <MfaChallengeFormByHand />, parameters: { docs: { source: { code: source } } } }
