import { AccountPanel, SignedIn, type AccountPanelProps } from 'latchkey'
import type { SeedUser } from 'latchkey/dev-server'
import { ada } from 'latchkey/testing'
import { describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { renderFlow, type FlowOptions } from '../../render-flow.js'

const person: SeedUser = { ...ada, userMetadata: { full_name: 'Ada Example' }, identities: [{ provider: 'github', data: { email: ada.email, email_verified: true } }] }

async function panel(props: AccountPanelProps = {}, options: FlowOptions = {}) {
  const flow = await renderFlow(<SignedIn><AccountPanel onDelete={() => undefined} {...props} /></SignedIn>, {
    users: [person], ...options, config: { externalPhoneEnabled: true, externalGithubEnabled: true, securityManualLinkingEnabled: true, ...options.config },
  })
  await flow.client.signInWithPassword(ada)
  await expect.element(flow.screen.getByRole('heading', { name: 'Account' })).toBeVisible()
  return { ...flow, button: (name: string) => flow.screen.getByRole('button', { name, exact: true }) }
}

const titles = ({ screen }: Awaited<ReturnType<typeof panel>>) => screen.getByRole('heading', { level: 2 }).elements().map((heading) => heading.textContent)

/** What the focus is on after each press of Tab. */
async function tabThrough(count: number) {
  const names: string[] = []
  for (let pressed = 0; pressed < count; pressed += 1) {
    await userEvent.keyboard('{Tab}')
    names.push(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')
  }
  return names
}

describe('the sections', () => {
  test('are all that make sense, by the server’s settings', async () => {
    const page = await panel()
    await expect.element(page.screen.getByRole('heading', { name: 'Phone number' })).toBeVisible()
    expect(titles(page)).toEqual(['Profile', 'Email', 'Phone number', 'Password', 'Sign-in methods', 'Sign out', 'Delete account'])
  })

  test('are without a phone where the server sends no messages', async () => {
    const page = await panel({}, { config: { externalPhoneEnabled: false } })
    await expect.element(page.screen.getByRole('heading', { name: 'Delete account' })).toBeVisible()
    expect(titles(page)).toEqual(['Profile', 'Email', 'Password', 'Sign-in methods', 'Sign out', 'Delete account'])
  })

  test('are those that the app has chosen, in its order', async () => {
    const page = await panel({ sections: ['password', 'profile', 'upgrade'] })
    await expect.element(page.screen.getByRole('heading', { name: 'Password' })).toBeVisible()
    expect(titles(page)).toEqual(['Password', 'Profile'])
  })
})

describe('by keyboard alone', () => {
  test('each section is reached in its order', async () => {
    const page = await panel()
    await expect.element(page.button('Add a phone number')).toBeVisible()
    page.button('Edit profile').element().focus()
    expect(await tabThrough(9)).toEqual([
      'Change your email', 'Add a phone number', 'Change your password', 'Unlink Email', 'Unlink GitHub',
      expect.stringContaining('Sign out here'), expect.stringContaining('Sign out elsewhere'), expect.stringContaining('Sign out everywhere'), expect.stringContaining('Delete account'),
    ])
  })

  test.each([
    ['Edit profile', 'Name'], ['Change your email', 'New email'], ['Add a phone number', 'New phone number'], ['Change your password', 'New password'],
  ])('%s opens on its field, and Cancel gives the focus back', async (name, label) => {
    const { screen, button } = await panel()
    await expect.element(button(name)).toBeVisible()
    button(name).element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByLabelText(label, { exact: true })).toHaveFocus()
    button('Cancel').element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(button(name)).toHaveFocus()
  })

  test('a new name is saved, is said, and the focus is at the button again', async () => {
    const { screen, button } = await panel()
    button('Edit profile').element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByLabelText('Name')).toHaveFocus()
    await userEvent.keyboard(' King{Enter}')
    await expect.element(screen.getByText('Your profile has been saved.')).toBeVisible()
    await expect.element(button('Edit profile')).toHaveFocus()
    await expect.element(screen.getByText('Ada Example King')).toBeVisible()
  })

  test.each([
    ['Unlink GitHub', 'Unlink GitHub?'], ['Sign out elsewhere', 'Sign out on every other device?'], ['Sign out everywhere', 'Sign out on every device?'], ['Delete account', 'Delete your account?'],
  ])('%s asks in a dialog, which gives the focus back', async (name, title) => {
    const { screen, button } = await panel()
    await expect.element(button(name)).toBeVisible()
    button(name).element().focus()
    await userEvent.keyboard('{Enter}')
    const dialog = screen.getByRole('alertdialog', { name: title })
    await expect.element(dialog).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(dialog).not.toBeInTheDocument()
    await expect.element(button(name)).toHaveFocus()
  })

  test.each([
    ['Unlink GitHub', 'Unlink', 'Sign-in methods', 'GitHub is no longer linked.'], ['Sign out elsewhere', 'Sign out elsewhere', null, 'You are signed out on every other device.'],
  ])('%s, and a yes: it is said, and the focus stays in the section', async (name, yes, heading, said) => {
    const { screen, button } = await panel()
    await expect.element(button(name)).toBeVisible()
    button(name).element().focus()
    await userEvent.keyboard('{Enter}')
    const confirm = screen.getByRole('alertdialog').getByRole('button', { name: yes, exact: true })
    await expect.element(confirm).toBeVisible()
    await userEvent.keyboard('{Tab}{Enter}')
    await expect.element(screen.getByText(said)).toBeVisible()
    await expect.element(heading === null ? button(name) : screen.getByRole('heading', { name: heading })).toHaveFocus()
  })
})
