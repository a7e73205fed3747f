import { SignedIn, StepUpDialog, useAuthClient, useStepUp, type StepUpOutcome } from 'latchkey'
import { ada } from 'latchkey/testing'
import { Secret, TOTP } from 'otpauth'
import { useState } from 'react'
import { describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { renderFlow, type FlowOptions } from '../render-flow.js'

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const next = 'battery staple horse'

function ChangePassword() {
  const client = useAuthClient()
  const stepUp = useStepUp()
  const [end, setEnd] = useState<StepUpOutcome<{ error: { code?: string | undefined } | null }> | null>(null)
  const change = () => void stepUp.run((proof) => client.updateUser({ password: next, ...proof })).then(setEnd)
  return (
    <>
      <label>Note <input /></label>
      <button onClick={change}>Change</button>
      <output>{end && (end.outcome === 'done' ? end.result.error?.code ?? 'changed' : end.outcome)}</output>
      <StepUpDialog stepUp={stepUp} />
    </>
  )
}

async function page(options?: FlowOptions) {
  const flow = await renderFlow(<SignedIn><ChangePassword /></SignedIn>, options)
  const { screen, client } = flow
  await client.signInWithPassword(ada)
  const change = screen.getByRole('button', { name: 'Change' })
  await expect.element(change).toBeVisible()
  return { ...flow, change, dialog: screen.getByRole('dialog', { name: 'Confirm that it is you' }), end: screen.getByRole('status').last() }
}

const oldSessions = { config: { securityUpdatePasswordRequireReauthentication: true, jwtExp: 1_000_000 } }
const aDayLater = 25 * 60 * 60

describe('useStepUp with StepUpDialog', () => {
  test('reauthenticate: nonce by e-mail, by keyboard alone', async () => {
    const { screen, server, change, dialog, end } = await page(oldSessions)
    server.advance(aDayLater)
    await screen.getByLabelText('Note').fill('kept')
    change.element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(dialog).toHaveFocus()
    await userEvent.keyboard('{Tab}{Enter}')
    await expect.element(dialog.getByRole('heading', { name: 'Check your mail' })).toHaveFocus()
    await userEvent.keyboard('{Tab}')
    await userEvent.keyboard(server.inbox.latest(ada.email)?.code ?? '')
    await expect.element(end).toHaveTextContent('changed')
    await expect.element(change).toHaveFocus()
    await expect.element(screen.getByLabelText('Note')).toHaveValue('kept')
  })

  test('updateUser: password with current password; a wrong one is said at the field', async () => {
    const { change, dialog, end } = await page({ config: { securityUpdatePasswordRequireCurrentPassword: true } })
    await change.click()
    const current = dialog.getByLabelText('Current password', { exact: true })
    await expect.element(current).toHaveFocus()
    await current.fill('wrong horse')
    await userEvent.keyboard('{Enter}')
    await expect.element(dialog.getByText('That is not your current password.')).toBeVisible()
    await expect.element(current).toHaveFocus()
    await current.fill(ada.password)
    await userEvent.keyboard('{Enter}')
    await expect.element(end).toHaveTextContent('changed')
  })

  test('a second factor lifts the session, and the action runs again', async () => {
    const factors = [{ type: 'totp', friendlyName: 'My app', secret }] as const
    const { change, dialog, end } = await page({ users: [{ ...ada, factors }], provider: { secondFactorCounts: 'signed-in' } })
    await change.click()
    await dialog.getByLabelText('Code').fill(new TOTP({ secret: Secret.fromBase32(secret) }).generate())
    await expect.element(end).toHaveTextContent('changed')
  })

  test('given up, nothing is changed and the person stays signed in', async () => {
    const { client, change, dialog, end } = await page({ config: { securityUpdatePasswordRequireCurrentPassword: true } })
    await change.click()
    await expect.element(dialog).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(end).toHaveTextContent('cancelled')
    await expect.element(change).toHaveFocus()
    expect(client.getSnapshot().status).toBe('signed-in')
    expect((await client.signInWithPassword(ada)).error).toBeNull()
  })

  test('what the server holds against the action itself is the action’s', async () => {
    const { change, dialog, end } = await page({ config: { securityUpdatePasswordRequireCurrentPassword: true, passwordMinLength: 30 } })
    await change.click()
    await expect.element(end).toHaveTextContent('weak_password')
    expect(dialog.query()).toBeNull()
  })
})
