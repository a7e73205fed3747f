import { UserButton } from 'latchkey'
import { ada } from 'latchkey/testing'
import { afterEach, expect, test } from 'vitest'
import { cdp, userEvent } from 'vitest/browser'
import { renderFlow } from '../../render-flow.js'

/** What the browser's DevTools are asked for here. */
interface DevTools {
  send(method: 'Network.enable' | 'Network.disable'): Promise<unknown>
  send(method: 'Network.setBlockedURLs', params: { urls: readonly string[] }): Promise<unknown>
}

// SAFETY: what the two ends of the DevTools protocol agree on.
const devTools = () => cdp() as unknown as DevTools

async function block(...urls: readonly string[]) {
  await devTools().send('Network.enable')
  await devTools().send('Network.setBlockedURLs', { urls })
}

afterEach(async () => {
  await block()
  await devTools().send('Network.disable')
})

test('an account that cannot be loaded says so, by keyboard alone, and opens once it can', async () => {
  await block('*account-dialog*')
  const { screen, client } = await renderFlow(<UserButton />)
  await client.signInWithPassword(ada)
  const button = screen.getByRole('button', { name: /^Account of/ })
  await expect.element(button).toBeVisible()
  button.element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('menuitem', { name: 'Account' })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('alert').getByText('The server could not be reached.', { exact: false })).toBeVisible()
  await expect.element(button).toHaveFocus()
  await block()
  await userEvent.keyboard('{Tab}{Enter}')
  await expect.element(screen.getByRole('dialog', { name: 'Account' }).getByRole('heading', { name: 'Profile' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(button).toHaveFocus()
})
