// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AccountPanel, type AccountPanelProps } from 'latchkey'
import { ada, renderWithAuth } from 'latchkey/testing'
import { expect, it } from 'vitest'

async function openPassword(password: NonNullable<AccountPanelProps['password']>) {
  renderWithAuth(<AccountPanel sections={['password']} password={password} />, { signedInAs: ada.email })
  await userEvent.click(await screen.findByRole('button', { name: 'Change your password' }))
  return screen.findByLabelText<HTMLInputElement>('New password')
}

it('rates a new password in its section, as in the form outside of it', async () => {
  await userEvent.type(await openPassword({ strengthMeter: async () => () => 1 }), 'correct horse')
  expect((await screen.findByRole('meter')).getAttribute('aria-valuenow')).toBe('1')
})

it('disables the password section, as the others', async () => {
  const field = await openPassword({ disabled: true })
  expect(field.disabled).toBe(true)
})
