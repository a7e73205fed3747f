import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { Menu } from '../../../src/ui/menu/index.js'

async function openMenu() {
  const follow = vi.fn()
  const items = [
    { key: 'account', label: 'Account' },
    { key: 'help', label: 'Help', href: '#help', onSelect: (event: { preventDefault: () => void }) => { event.preventDefault(); follow() } },
  ]
  const screen = await render(<><Menu label="Menu" button="Ada" items={items} /><button type="button">Elsewhere</button></>)
  const menu = screen.getByRole('menu')
  await screen.getByRole('button', { name: 'Ada' }).click()
  await expect.element(menu).toBeVisible()
  return { screen, menu, follow, elsewhere: screen.getByRole('button', { name: 'Elsewhere' }), button: screen.getByRole('button', { name: 'Ada' }) }
}

test.each(['Enter', ' '])('a link is followed by the key "%s", as any other item', async (key) => {
  const { screen, menu, follow } = await openMenu()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(screen.getByRole('menuitem', { name: 'Help' })).toHaveFocus()
  await userEvent.keyboard(`{${key}}`)
  await vi.waitFor(() => expect(follow).toHaveBeenCalledTimes(1))
  await expect.element(menu).not.toBeInTheDocument()
})

test('the menu closes when the focus goes elsewhere without a press', async () => {
  const { menu, elsewhere } = await openMenu()
  elsewhere.element().focus()
  await expect.element(menu).not.toBeInTheDocument()
  await expect.element(elsewhere).toHaveFocus()
})

test('the menu stays open while the focus goes among its items, and its button closes it', async () => {
  const { menu, button } = await openMenu()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  await expect.element(menu).toBeVisible()
  await button.click()
  await expect.element(menu).not.toBeInTheDocument()
})
