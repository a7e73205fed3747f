import { EmailForm, PhoneForm, SignedIn, StepUpDialog, UpdatePasswordForm, useAuthClient, useStepUp } from 'latchkey'
import { ada } from 'latchkey/testing'
import { useState, type ReactNode } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { renderFlow } from '../render-flow.js'
import { secondFactorConfig, secondFactors, type SecondFactor } from './second-factor-of.js'

async function page(form: ReactNode, { factors, prepare }: SecondFactor) {
  const flow = await renderFlow(<SignedIn>{form}</SignedIn>, {
    users: [{ ...ada, factors }], provider: { secondFactorCounts: 'signed-in' }, config: { ...secondFactorConfig, externalPhoneEnabled: true },
  })
  await prepare?.(flow.client)
  await flow.client.signInWithPassword(ada)
  return { ...flow, dialog: flow.screen.getByRole('dialog', { name: 'Confirm that it is you' }) }
}

function ChangeName() {
  const client = useAuthClient()
  const stepUp = useStepUp()
  const [end, setEnd] = useState('')
  const change = () => void stepUp.run((proof) => client.updateUser({ email: 'ada@new.test', ...proof })).then(({ outcome }) => setEnd(outcome))
  return <><button onClick={change}>Change</button><output>{end}</output><StepUpDialog stepUp={stepUp} /></>
}

describe.each(secondFactors)('$kind', (factor) => {
  test('lifts the session for an action of the app', async () => {
    const { screen, server, dialog } = await page(<ChangeName />, factor)
    await screen.getByRole('button', { name: 'Change' }).click()
    await factor.answer(dialog, server)
    await expect.element(screen.getByRole('status')).toHaveTextContent('done')
    await expect.element(screen.getByRole('button', { name: 'Change' })).toHaveFocus()
  })

  test('EmailForm asks for it, and goes on with the address that was typed', async () => {
    const onError = vi.fn()
    const { screen, server, dialog, requests } = await page(<EmailForm onError={onError} />, factor)
    await screen.getByLabelText('New email').fill('ada@new.test')
    await screen.getByRole('button', { name: 'Continue', exact: true }).click()
    await factor.answer(dialog, server)
    await expect.element(screen.getByText('another one to ada@new.test', { exact: false })).toBeVisible()
    await expect.element(screen.getByRole('heading', { name: 'Check your mail' })).toHaveFocus()
    expect(requests.filter((request) => request === 'PUT /user')).toHaveLength(2)
    expect(onError).not.toHaveBeenCalled()
  })

  test('PhoneForm asks for it, and goes on with the number that was typed', async () => {
    const { screen, server, dialog } = await page(<PhoneForm defaultCountry="DE" />, factor)
    await expect.element(screen.getByRole('button', { name: /Country: Germany/ })).toBeVisible()
    await screen.getByLabelText(/New phone number/).fill('+4915123456789')
    await screen.getByRole('button', { name: 'Send code' }).click()
    await factor.answer(dialog, server)
    await expect.element(screen.getByRole('heading', { name: 'Check your messages' })).toHaveFocus()
    await expect.element(screen.getByText('+4915123456789', { exact: false })).toBeVisible()
  })

  test('UpdatePasswordForm asks for it in its place, and goes on with the password that was typed', async () => {
    const onError = vi.fn()
    const { screen, server, client } = await page(<UpdatePasswordForm onError={onError} />, factor)
    await screen.getByLabelText('New password', { exact: true }).fill('battery staple horse')
    await screen.getByRole('button', { name: 'Save password' }).click()
    await expect.element(screen.getByRole('heading', { name: 'One more step' })).toHaveFocus()
    await factor.answer(screen, server)
    await expect.element(screen.getByText('Your password has been changed.')).toBeVisible()
    expect((await client.signInWithPassword({ email: ada.email, password: 'battery staple horse' })).error).toBeNull()
    expect(onError).not.toHaveBeenCalled()
  })
})

const [app] = secondFactors

test('given up, EmailForm keeps what was typed, and asks again', async () => {
  if (!app) throw new Error('There is no authenticator app.')
  const { screen, server, dialog } = await page(<EmailForm />, app)
  const email = screen.getByLabelText('New email')
  const submit = screen.getByRole('button', { name: 'Continue', exact: true })
  await email.fill('ada@new.test')
  await submit.click()
  await expect.element(dialog).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(submit).toHaveFocus()
  await expect.element(email).toHaveValue('ada@new.test')
  await submit.click()
  await app.answer(dialog, server)
  await expect.element(screen.getByRole('heading', { name: 'Check your mail' })).toBeVisible()
})

test('given up, UpdatePasswordForm keeps what was typed, and says what is missing', async () => {
  if (!app) throw new Error('There is no authenticator app.')
  const { screen, server } = await page(<UpdatePasswordForm />, app)
  const password = screen.getByLabelText('New password', { exact: true })
  await password.fill('battery staple horse')
  await screen.getByRole('button', { name: 'Save password' }).click()
  await screen.getByRole('button', { name: 'Back' }).click()
  await expect.element(screen.getByRole('heading', { name: 'Change your password' })).toHaveFocus()
  await expect.element(password).toHaveValue('battery staple horse')
  await screen.getByRole('button', { name: 'Enter your second factor' }).click()
  await app.answer(screen, server)
  await expect.element(screen.getByText('Your password has been changed.')).toBeVisible()
})
