import type { Meta, StoryObj } from '@storybook/react-vite'
import { Button, Card, CardHeader, StepUpDialog, useAuthClient, useStepUp } from 'latchkey'
import { useState } from 'react'
import { expect, screen, userEvent, waitFor, within } from 'storybook/test'
import { said } from '../../.storybook/said.ts'
import { StepUpByHand } from '../parts/step-up.js'
import source from '../parts/step-up.tsx?raw'

const ada = { email: 'ada@example.test', password: 'correct horse battery' }

function ChangePassword() {
  const client = useAuthClient()
  const stepUp = useStepUp()
  const [end, setEnd] = useState('')
  const change = async () => {
    const outcome = await stepUp.run((proof) => client.updateUser({ password: 'battery staple horse', ...proof }))
    setEnd(outcome.outcome === 'cancelled' ? 'You have changed your mind.' : outcome.result.error ? 'That did not work.' : 'Your password has been changed.')
  }
  return (
    <Card>
      <CardHeader title="An action of the app" subtitle="The server may want it confirmed." />
      <Button block onClick={() => void change()}>Change the password</Button>
      <p role="status">{end}</p>
      <StepUpDialog stepUp={stepUp} />
    </Card>
  )
}

const meta = {
  title: 'Flows/StepUp',
  component: ChangePassword,
  parameters: { server: { users: [ada], config: { securityUpdatePasswordRequireCurrentPassword: true } } },
  beforeEach: async ({ loaded }) => { await loaded.auth.signInWithPassword(ada) },
} satisfies Meta<typeof ChangePassword>

export default meta
type Story = StoryObj<typeof meta>

const codeAsked = { server: { users: [ada], config: { securityUpdatePasswordRequireReauthentication: true, jwtExp: 1_000_000 } } }

async function change() {
  await userEvent.click(await screen.findByRole('button', { name: 'Change the password' }))
  return within(await screen.findByRole('dialog', { name: said('Confirm that it is you') }))
}

export const Action: Story = {}

/** updateUser: password with current password. */
export const CurrentPassword: Story = {
  play: async () => {
    const dialog = await change()
    await expect(dialog.getByLabelText(said('Current password'))).toHaveFocus()
  },
}

export const WrongPassword: Story = {
  play: async () => {
    const dialog = await change()
    await userEvent.type(dialog.getByLabelText(said('Current password')), 'wrong horse{Enter}')
    await waitFor(() => expect(dialog.getByText(said('That is not your current password.'))).toBeVisible())
  },
}

export const Changed: Story = {
  play: async () => {
    const dialog = await change()
    await userEvent.type(dialog.getByLabelText(said('Current password')), `${ada.password}{Enter}`)
    await expect(await screen.findByText('Your password has been changed.')).toBeVisible()
  },
}

/** reauthenticate: nonce by e-mail. */
export const Code: Story = {
  parameters: codeAsked,
  play: async ({ loaded }) => {
    loaded.server.advance(25 * 60 * 60)
    const dialog = await change()
    await waitFor(() => expect(dialog.getByRole('button', { name: said('Send code') })).toBeVisible())
  },
}

export const CodeSent: Story = {
  parameters: codeAsked,
  play: async ({ loaded }) => {
    loaded.server.advance(25 * 60 * 60)
    const dialog = await change()
    await userEvent.click(dialog.getByRole('button', { name: said('Send code') }))
    await expect(await dialog.findByRole('heading', { name: said('Check your mail') })).toHaveFocus()
  },
}

export const GivenUp: Story = {
  play: async () => {
    await change()
    await userEvent.keyboard('{Escape}')
    await expect(await screen.findByText('You have changed your mind.')).toBeVisible()
  },
}

/** A question of one's own in place of the dialog, from what `useStepUp` gives. */
export const AsParts: Story = {
  render: () => <StepUpByHand />,
  parameters: { docs: { source: { code: source } } },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Change the password' }))
    await expect(await canvas.findByRole('heading', { name: 'Confirm that it is you' })).toHaveFocus()
    await userEvent.type(canvas.getByLabelText('Current password'), `${ada.password}{Enter}`)
    await expect(await canvas.findByText('Your password has been changed.')).toBeVisible()
  },
}
