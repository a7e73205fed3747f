import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { Field, PasswordInput } from '../../src/ui/index.js'

const renderPassword = () =>
  render(<Field label="Password"><PasswordInput showLabel="Show password" capsLockLabel="Caps Lock is on." autoComplete="current-password" /></Field>)

test('shows and hides the password by a button with its state, and keeps what was typed', async () => {
  const screen = await renderPassword()
  const input = screen.getByLabelText('Password', { exact: true })
  await input.fill('correct horse')
  const button = screen.getByRole('button', { name: 'Show password' })
  await expect.element(button).toHaveAttribute('aria-pressed', 'false')
  await button.click()
  await expect.element(button).toHaveAttribute('aria-pressed', 'true')
  await expect.element(input).toHaveAttribute('type', 'text')
  await expect.element(input).toHaveValue('correct horse')
  await button.click()
  await expect.element(input).toHaveAttribute('type', 'password')
})

test('the button is reached and pressed by keyboard', async () => {
  const screen = await renderPassword()
  await screen.getByLabelText('Password', { exact: true }).click()
  await userEvent.keyboard('{Tab} ')
  await expect.element(screen.getByRole('button')).toHaveAttribute('aria-pressed', 'true')
})

test('says that Caps Lock is on in a region that was there before, and stops when it is off', async () => {
  const screen = await renderPassword()
  const region = screen.getByRole('status')
  await expect.element(region).toHaveTextContent('')
  const press = (modifierCapsLock: boolean) =>
    screen.getByLabelText('Password', { exact: true }).element().dispatchEvent(new KeyboardEvent('keydown', { key: 'A', modifierCapsLock, bubbles: true }))
  press(true)
  await expect.element(region).toHaveTextContent('Caps Lock is on.')
  press(false)
  await expect.element(region).toHaveTextContent('')
})
