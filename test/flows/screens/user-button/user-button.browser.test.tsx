import { UserButton, type UserButtonProps } from 'latchkey'
import { ada } from 'latchkey/testing'
import { expect, test, vi } from 'vitest'
import { page as browser, userEvent } from 'vitest/browser'
import { renderFlow, type FlowOptions } from '../../render-flow.js'

const named = { ...ada, userMetadata: { full_name: 'Ada Example' } }

async function menuPage(props: UserButtonProps = {}, options?: FlowOptions) {
  const flow = await renderFlow(<><UserButton {...props} /><button type="button" style={{ marginTop: 400 }}>Elsewhere</button></>, { users: [named], ...options })
  await flow.client.signInWithPassword(ada)
  const { screen } = flow
  const button = screen.getByRole('button', { name: /^Account of/ })
  await expect.element(button).toBeVisible()
  return { ...flow, button, menu: screen.getByRole('menu'), item: (name: string) => screen.getByRole('menuitem', { name }), elsewhere: screen.getByRole('button', { name: 'Elsewhere' }) }
}

const items = [{ label: 'Billing', href: '#billing' }, { label: 'Team' }, { label: 'Themes' }]

test('says whose account it is, by the initials', async () => {
  const { button } = await menuPage()
  await expect.element(button).toHaveAccessibleName('Account of Ada Example')
  expect(button.element().querySelector('[data-initials]')?.getAttribute('data-initials')).toBe('AE')
})

test('opens by the arrows on its first and last item, and closes by Escape with the focus back', async () => {
  const { button, menu, item } = await menuPage({ items })
  button.element().focus()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(item('Account')).toHaveFocus()
  await expect.element(button).toHaveAttribute('aria-expanded', 'true')
  await userEvent.keyboard('{Escape}')
  await expect.element(menu).not.toBeInTheDocument()
  await expect.element(button).toHaveFocus()
  await userEvent.keyboard('{ArrowUp}')
  await expect.element(item('Sign out')).toHaveFocus()
})

test('the keys go round the ends, to them, and to what is typed', async () => {
  const { button, item } = await menuPage({ items })
  button.element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(item('Account')).toHaveFocus()
  await userEvent.keyboard('{ArrowUp}')
  await expect.element(item('Sign out')).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(item('Account')).toHaveFocus()
  await userEvent.keyboard('{End}')
  await expect.element(item('Sign out')).toHaveFocus()
  await userEvent.keyboard('{Home}')
  await expect.element(item('Account')).toHaveFocus()
  await userEvent.keyboard('th')
  await expect.element(item('Themes')).toHaveFocus()
})

test('Tab closes it and goes on; a press elsewhere closes it and leaves the focus there', async () => {
  const { button, menu, elsewhere } = await menuPage()
  await button.click()
  await expect.element(menu).toBeVisible()
  await userEvent.keyboard('{Tab}')
  await expect.element(menu).not.toBeInTheDocument()
  await expect.element(elsewhere).toHaveFocus()
  await button.click()
  await expect.element(menu).toBeVisible()
  await elsewhere.click()
  await expect.element(menu).not.toBeInTheDocument()
  await expect.element(elsewhere).toHaveFocus()
  await button.click()
  await button.click()
  await expect.element(menu).not.toBeInTheDocument()
})

test('items of the app are called, and paths go through its router', async () => {
  const [onSelect, navigate] = [vi.fn(), vi.fn()]
  const { button, item } = await menuPage({ items: [{ label: 'Billing', href: '/billing' }, { label: 'Team', onSelect }] }, { provider: { navigate } })
  await button.click()
  await item('Team').click()
  expect(onSelect).toHaveBeenCalledTimes(1)
  await expect.element(button).toHaveFocus()
  await button.click()
  await expect.element(item('Billing')).toHaveAttribute('href', '/billing')
  await item('Billing').click()
  expect(navigate).toHaveBeenCalledWith('/billing', { replace: false })
})

test('the account opens in a dialog, which gives the focus back', async () => {
  const { button, item, screen } = await menuPage()
  await button.click()
  await item('Account').click()
  const dialog = screen.getByRole('dialog', { name: 'Account' })
  await expect.element(dialog.getByRole('heading', { name: 'Profile' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog).not.toBeInTheDocument()
  await expect.element(button).toHaveFocus()
})

test('the account is a page where the app says so', async () => {
  const { button, item } = await menuPage({ accountUrl: '#account' })
  await button.click()
  await expect.element(item('Account')).toHaveAttribute('href', '#account')
})

test('signOut: local, and there is no button any more', async () => {
  const page = await menuPage()
  await page.button.click()
  await page.item('Sign out').click()
  await expect.element(page.button).not.toBeInTheDocument()
  expect(page.client.getSnapshot().status).toBe('signed-out')
  await vi.waitFor(() => expect(page.requests).toContain('POST /logout'))
})

test('signOut: offline', async () => {
  const page = await menuPage()
  page.server.faults.next('offline')
  await page.button.click()
  await page.item('Sign out').click()
  await expect.element(page.button).not.toBeInTheDocument()
})

test('a guest is asked to keep the account', async () => {
  const flow = await renderFlow(<UserButton />, { config: { externalAnonymousUsersEnabled: true } })
  await flow.client.signInAnonymously()
  await flow.screen.getByRole('button', { name: 'Account of Guest' }).click()
  await expect.element(flow.screen.getByRole('menuitem', { name: 'Keep your account' })).toBeVisible()
})

test('the menu stays on a screen of 320 px, at each of its edges', async () => {
  await browser.viewport(320, 480)
  const { button, menu } = await menuPage({ items })
  for (const style of ['left: 0; top: 0', 'right: 0; top: 0', 'right: 0; bottom: 0', 'left: 0; bottom: 0']) {
    const root = button.element().closest<HTMLElement>('.lk-root')
    if (root) root.style.cssText = `position: fixed; ${style}`
    await button.click()
    const box = menu.element().closest('.lk-menu')?.getBoundingClientRect()
    expect(box && box.left >= 0 && box.right <= 320 && box.top >= 0 && box.bottom <= 480).toBe(true)
    await userEvent.keyboard('{Escape}')
  }
  await browser.viewport(414, 896)
})

test('a guest is asked before signing out takes the account', async () => {
  const flow = await renderFlow(<UserButton />, { config: { externalAnonymousUsersEnabled: true } })
  await flow.client.signInAnonymously()
  const button = flow.screen.getByRole('button', { name: 'Account of Guest' })
  const dialog = flow.screen.getByRole('alertdialog', { name: 'Leave the guest account?' })
  const signOut = async () => {
    await button.click()
    await flow.screen.getByRole('menuitem', { name: 'Sign out' }).click()
    await expect.element(dialog).toBeVisible()
  }
  await signOut()
  await userEvent.keyboard('{Escape}')
  await expect.element(button).toHaveFocus()
  expect(flow.client.getSnapshot().status).toBe('signed-in')
  await signOut()
  await dialog.getByRole('button', { name: 'Sign out' }).click()
  await vi.waitFor(() => expect(flow.client.getSnapshot().status).toBe('signed-out'))
  expect(dialog.query()).toBeNull()
})

test('a long name stays within a header of 320 px, at its end', async () => {
  await browser.viewport(320, 480)
  const long = { ...ada, userMetadata: { full_name: 'Wolfeschlegelsteinhausenbergerdorff the Considerably Longer Name of 1914' } }
  const flow = await renderFlow(<header style={{ display: 'flex', justifyContent: 'flex-end' }}><UserButton showName /></header>, { users: [long] })
  await flow.client.signInWithPassword(ada)
  const button = flow.screen.getByRole('button', { name: /^Account of/ })
  await expect.element(button).toBeVisible()
  expect(button.element().getBoundingClientRect().left).toBeGreaterThanOrEqual(0)
  await browser.viewport(414, 896)
})
