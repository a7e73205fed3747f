import type { Meta, StoryObj } from '@storybook/react-vite'
import { SsoForm } from 'latchkey'
import { expect, fn, userEvent } from 'storybook/test'
import { standingPage } from './standing-page.js'
import { SsoFormByHand } from '../parts/sso-form.js'
import source from '../parts/sso-form.tsx?raw'
import { said } from '../../.storybook/said.ts'

const meta = {
  title: 'Flows/SsoForm',
  component: SsoForm,
  args: { onSuccess: fn(), onError: fn(), onSignIn: fn() },
  loaders: [standingPage],
  parameters: { server: { config: { samlEnabled: true } } },
} satisfies Meta<typeof SsoForm>

export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = {}

/** signInWithSSO: by domain. */
export const ByDomain: Story = { args: { identifier: 'domain' } }

/** signInWithSSO: by provider id. */
export const FixedOrganisation: Story = { args: { providerId: '8a7b3c52-7c40-4b0a-9d2c-0a2f6d1c9b11' } }

export const Invalid: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText(said('Work email')), 'ada@acme')
    await userEvent.click(canvas.getByRole('button', { name: said('Continue') }))
    await expect(await canvas.findByText(said('Enter an email address such as name@example.com.'))).toBeVisible()
  },
}

export const UnknownOrganisation: Story = {
  play: async ({ canvas, loaded }) => {
    loaded.server.faults.next({ status: 404, code: 'sso_provider_not_found', message: 'No SSO provider assigned for this domain' })
    await userEvent.type(canvas.getByLabelText(said('Work email')), 'ada@nowhere.example')
    await userEvent.click(canvas.getByRole('button', { name: said('Continue') }))
    await expect(await canvas.findByText(said('No single sign-on is set up for this address.'))).toBeVisible()
  },
}

/** signInWithSSO: by e-mail domain. */
export const Pending: Story = {
  play: async ({ canvas, loaded }) => {
    loaded.server.faults.next('slow')
    await userEvent.type(canvas.getByLabelText(said('Work email')), 'ada@acme.example')
    await userEvent.click(canvas.getByRole('button', { name: said('Continue') }))
    await expect(await canvas.findByRole('button', { name: said('Opening the sign-in page…') })).toHaveAttribute('aria-busy', 'true')
  },
}

export const AsParts: Story = { render: () => <SsoFormByHand />, parameters: { docs: { source: { code: source } } } }
