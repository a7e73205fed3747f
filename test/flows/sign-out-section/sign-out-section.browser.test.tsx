import { SignOutSection, type SignOutSectionProps } from 'latchkey'
import { createAuthClient } from 'latchkey/core'
import { ada } from 'latchkey/testing'
import { describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { renderFlow } from '../render-flow.js'

async function page(props: SignOutSectionProps = {}) {
  const flow = await renderFlow(<SignOutSection {...props} />)
  const phone = createAuthClient({ url: 'http://auth.test', apiKey: 'test', storage: 'memory', shared: false, detectSessionInUrl: false, fetch: flow.server.fetch })
  await phone.signInWithPassword(ada)
  await flow.client.signInWithPassword(ada)
  const { screen, client } = flow
  const button = (name: string) => screen.getByRole('button', { name })
  await expect.element(button('Sign out here')).toBeVisible()
  const dialog = screen.getByRole('alertdialog')
  return {
    ...flow, button, dialog, answer: (name: string) => dialog.getByRole('button', { name }),
    isHere: () => client.getSnapshot().status === 'signed-in', isOnPhone: async () => (await phone.getUser()).error === null,
  }
}

describe('SignOutSection', () => {
  test('sign_out: local', async () => {
    const onSuccess = vi.fn()
    const { screen, button, isHere, isOnPhone } = await page({ onSuccess })
    await button('Sign out here').click()
    await expect.element(screen.getByText('You are signed out on this device.')).toBeVisible()
    expect([isHere(), await isOnPhone()]).toEqual([false, true])
    expect(onSuccess).toHaveBeenCalledWith({ revoked: true, error: null }, 'local')
  })

  test('sign_out: others, after a question, by keyboard alone', async () => {
    const { screen, button, dialog, isHere, isOnPhone } = await page()
    button('Sign out elsewhere').element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(dialog).toHaveAccessibleDescription('You stay signed in here.')
    await userEvent.keyboard('{Tab}{Enter}')
    await expect.element(screen.getByText('You are signed out on every other device.')).toBeVisible()
    await expect.element(button('Sign out elsewhere')).toHaveFocus()
    expect([isHere(), await isOnPhone()]).toEqual([true, false])
  })

  test('sign_out: global, after a question', async () => {
    const { screen, button, dialog, answer, isHere, isOnPhone } = await page()
    await button('Sign out everywhere').click()
    await userEvent.keyboard('{Escape}')
    expect(dialog.query()).toBeNull()
    expect([isHere(), await isOnPhone()]).toEqual([true, true])
    await button('Sign out everywhere').click()
    await answer('Sign out everywhere').click()
    await expect.element(screen.getByText('You are signed out on every device.')).toBeVisible()
    expect([isHere(), await isOnPhone()]).toEqual([false, false])
  })

  test('sign_out: offline: signed out here, and said of the others what is true', async () => {
    const { screen, server, button, answer, isHere, isOnPhone } = await page()
    await button('Sign out everywhere').click()
    server.faults.next('offline')
    await answer('Sign out everywhere').click()
    await expect.element(screen.getByText('You are signed out on this device. The others could not be reached.')).toBeVisible()
    expect([isHere(), await isOnPhone()]).toEqual([false, true])
  })

  test('sign_out: others offline: nothing is done, it is said where it was asked, and can be tried again', async () => {
    const { screen, server, button, dialog, answer, isHere, isOnPhone } = await page()
    await button('Sign out elsewhere').click()
    server.faults.next('offline')
    await answer('Sign out elsewhere').click()
    await expect.element(dialog.getByText(/could not be reached/)).toBeVisible()
    expect([isHere(), await isOnPhone()]).toEqual([true, true])
    await answer('Try again').click()
    await expect.element(screen.getByText('You are signed out on every other device.')).toBeVisible()
  })
})

describe('SignOutSection of a guest', () => {
  async function guestPage(props: SignOutSectionProps = {}) {
    const flow = await renderFlow(<SignOutSection {...props} />, { config: { externalAnonymousUsersEnabled: true } })
    await flow.client.signInAnonymously()
    const { screen, client } = flow
    const dialog = screen.getByRole('alertdialog', { name: 'Leave the guest account?' })
    const here = screen.getByRole('button', { name: 'Sign out here' })
    await expect.element(here).toBeVisible()
    return { screen, here, dialog, yes: dialog.getByRole('button', { name: 'Sign out' }), isHere: () => client.getSnapshot().status === 'signed-in' }
  }

  test('asks before the account is lost, and leaves it alone where the answer is no', async () => {
    const { screen, here, dialog, yes, isHere } = await guestPage()
    await here.click()
    await expect.element(dialog).toHaveAccessibleDescription(/no way back/)
    await userEvent.keyboard('{Escape}')
    expect(dialog.query()).toBeNull()
    expect(isHere()).toBe(true)
    await screen.getByRole('button', { name: 'Sign out everywhere' }).click()
    await expect.element(dialog).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await here.click()
    await yes.click()
    await expect.element(screen.getByText('You are signed out on this device.')).toBeVisible()
    expect(isHere()).toBe(false)
  })

  test('signs out at once where the app does not want the question', async () => {
    const { screen, here } = await guestPage({ askGuest: false })
    await here.click()
    await expect.element(screen.getByText('You are signed out on this device.')).toBeVisible()
  })
})
