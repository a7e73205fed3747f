import type { Meta, StoryObj } from '@storybook/react-vite'
import { RedirectNotice } from 'latchkey'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { RedirectNoticeByHand } from '../parts/redirect-notice.js'
import source from '../parts/redirect-notice.tsx?raw'
import { said } from '../../.storybook/said.ts'

const meta = {
  title: 'Flows/RedirectNotice',
  component: RedirectNotice,
  args: { onSignIn: fn(), onContinue: fn(), onRetry: fn(), onSuccess: fn(), onError: fn(), outcome: { kind: 'link-opened-elsewhere', intent: null } },
  parameters: { server: { users: [{ email: 'ada@example.test', password: 'correct horse battery' }] } },
} satisfies Meta<typeof RedirectNotice>

export default meta
type Story = StoryObj<typeof meta>

export const OpenedElsewhere: Story = {
  play: async ({ canvas, args }) => {
    await expect(canvas.getByRole('heading', { name: said('This link belongs to another browser') })).toHaveFocus()
    await userEvent.click(canvas.getByRole('button', { name: said('Sign in') }))
    await expect(args.onSignIn).toHaveBeenCalled()
  },
}

export const OpenedElsewhereAfterSignUp: Story = { args: { outcome: { kind: 'link-opened-elsewhere', intent: 'sign-up' } } }

export const Expired: Story = { args: { outcome: { kind: 'link-expired', code: 'otp_expired', description: '', intent: null } } }

export const AsksForTheAddress: Story = {
  args: Expired.args,
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: said('Send a new mail') }))
    await userEvent.click(await canvas.findByRole('button', { name: said('Send the mail') }))
    await expect(await canvas.findByText(said('Enter your email address.'))).toBeVisible()
  },
}

export const NewMailSent: Story = {
  args: { ...Expired.args, emailCode: 'show' },
  play: async ({ canvas, loaded, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: said('Send a new mail') }))
    await userEvent.type(await canvas.findByLabelText(said('Email')), 'ada@example.test{Enter}')
    await expect(await canvas.findByRole('heading', { name: said('Check your mail') })).toHaveFocus()
    await userEvent.type(canvas.getByLabelText(said('Code')), loaded.server.inbox.latest('ada@example.test')?.code ?? '')
    await waitFor(() => expect(args.onSuccess).toHaveBeenCalled())
  },
}

export const UnknownAddress: Story = {
  args: Expired.args,
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: said('Send a new mail') }))
    await userEvent.type(await canvas.findByLabelText(said('Email')), 'nobody@example.test{Enter}')
    await expect(await canvas.findByText(said('There is no account with this address. Create one first.'))).toBeVisible()
  },
}

export const InvitationExpired: Story = { args: { outcome: { kind: 'link-expired', code: 'otp_expired', description: '', intent: 'invite' } } }

export const AddressConfirmed: Story = { args: { outcome: { kind: 'link-expired', code: 'flow_state_expired', description: '', intent: 'sign-up' } } }

export const AddressChanged: Story = { args: { outcome: { kind: 'link-expired', code: 'flow_state_expired', description: '', intent: 'email-change' } } }

export const HalfConfirmed: Story = {
  args: { outcome: { kind: 'email-change-half-confirmed' } },
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: said('Continue') }))
    await expect(args.onContinue).toHaveBeenCalled()
  },
}

export const NeedsClick: Story = {
  args: { outcome: { kind: 'needs-click', tokenHash: 'not used up yet', type: 'signup' } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: said('Confirm') })).toBeVisible()
  },
}

export const NeedsClickForSignIn: Story = { args: { outcome: { kind: 'needs-click', tokenHash: 'not used up yet', type: 'magiclink' } } }

export const NeedsClickForRecovery: Story = { args: { outcome: { kind: 'needs-click', tokenHash: 'not used up yet', type: 'recovery' } } }

export const NeedsClickForInvitation: Story = { args: { outcome: { kind: 'needs-click', tokenHash: 'not used up yet', type: 'invite' } } }

export const ExpiredOnClick: Story = {
  args: NeedsClickForRecovery.args,
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: said('Continue') }))
    await expect(await canvas.findByRole('heading', { name: said('This link has expired') })).toBeVisible()
  },
}

export const Pending: Story = {
  args: NeedsClick.args,
  play: async ({ canvas, loaded }) => {
    loaded.server.faults.next('slow')
    await userEvent.click(canvas.getByRole('button', { name: said('Confirm') }))
    await expect(await canvas.findByRole('button', { name: said('One moment…') })).toHaveAttribute('aria-busy', 'true')
  },
}

export const OfflineOnClick: Story = {
  args: NeedsClick.args,
  play: async ({ canvas, loaded }) => {
    loaded.server.faults.next('offline')
    await userEvent.click(canvas.getByRole('button', { name: said('Confirm') }))
    await expect(await canvas.findByText(said('The server could not be reached. Check your connection and try again.'))).toBeVisible()
  },
}

export const Cancelled: Story = {
  args: { outcome: { kind: 'error', code: 'access_denied', description: '', intent: 'sign-in' } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: said('Sign in') })).toBeVisible()
    await expect(canvas.queryByRole('button', { name: said('Try again') })).toBeNull()
  },
}

export const ProviderFailed: Story = { args: { outcome: { kind: 'error', code: 'provider_failed', description: '', intent: 'sign-in' } } }

export const Failed: Story = {
  args: { outcome: { kind: 'error', code: 'network_failure', description: '', intent: 'sign-in', canRetry: true } },
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: said('Try again') }))
    await expect(args.onRetry).toHaveBeenCalled()
  },
}

export const LinkUsedUp: Story = { args: { outcome: { kind: 'error', code: 'flow_state_already_used', description: '', intent: 'recovery' } } }

export const LinkingFailed: Story = { args: { outcome: { kind: 'error', code: 'identity_already_exists', description: '', intent: 'link-identity' } } }

export const AsParts: Story = { render: ({ onSignIn, onContinue }) => <RedirectNoticeByHand {...{ onSignIn, onContinue }} />, parameters: { docs: { source: { code: source } } } }
