import { github, google, IdentityList, SignedIn, type IdentityListProps } from 'latchkey'
import type { SeedUser } from 'latchkey/dev-server'
import { ada, grace } from 'latchkey/testing'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { renderFlow } from '../render-flow.js'

const silent = { error: vi.spyOn(console, 'error'), warn: vi.spyOn(console, 'warn') }
beforeEach(() => { vi.clearAllMocks() })
afterEach(() => {
  expect(silent.error).not.toHaveBeenCalled()
  expect(silent.warn).not.toHaveBeenCalled()
})

const config = { securityManualLinkingEnabled: true, externalGithubEnabled: true, externalGoogleEnabled: true }
const withGithub: SeedUser = { ...ada, identities: [{ provider: 'github', data: { email: ada.email, email_verified: true, user_name: 'ada-example' } }] }

async function page(props: IdentityListProps = {}, { person = withGithub, more = {} }: { person?: SeedUser; more?: object } = {}) {
  const flow = await renderFlow(<SignedIn><IdentityList providers={[google, github]} {...props} /></SignedIn>, { users: [grace, person], config: { ...config, ...more } })
  await flow.client.signInWithPassword(ada)
  const { screen } = flow
  const unlink = (name: string) => screen.getByRole('button', { name: `Unlink ${name}` })
  await expect.element(unlink('Email')).toBeVisible()
  const dialog = screen.getByRole('alertdialog')
  return { ...flow, unlink, dialog, yes: dialog.getByRole('button', { name: 'Unlink', exact: true }), link: (name: string) => screen.getByRole('button', { name: `Link ${name}` }) }
}

describe('IdentityList', () => {
  test('get_user_identities: which ones, whose, and since when; offers what is not linked', async () => {
    const { screen, link } = await page()
    const items = screen.getByRole('listitem')
    await expect.element(items.nth(0).getByText(ada.email)).toBeVisible()
    await expect.element(items.nth(0).getByText(/Linked on/)).toBeVisible()
    await expect.element(items.nth(1).getByText('GitHub', { exact: true })).toBeVisible()
    await expect.element(link('Google')).toBeVisible()
    expect(link('GitHub').query()).toBeNull()
  })

  test('G42: unlink_identity: asks first, by keyboard alone; the list is without it', async () => {
    const onUnlink = vi.fn()
    const { screen, dialog, unlink, requests } = await page({ onUnlink })
    unlink('GitHub').element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(dialog.getByRole('button', { name: 'Cancel' })).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await expect.element(unlink('GitHub')).toHaveFocus()
    expect(requests.some((request) => request.startsWith('DELETE'))).toBe(false)
    await userEvent.keyboard('{Enter}')
    await expect.element(dialog).toBeVisible()
    await userEvent.keyboard('{Tab}{Enter}')
    await expect.element(screen.getByRole('status').getByText('GitHub is no longer linked.')).toBeVisible()
    await expect.element(screen.getByRole('heading', { name: 'Sign-in methods' })).toHaveFocus()
    expect(unlink('GitHub').query()).toBeNull()
    expect(onUnlink).toHaveBeenCalledTimes(1)
  })

  test('the one that is being unlinked is pending, the dialog stays, and a second press does nothing', async () => {
    const { unlink, dialog, yes, holdAnswers, requests } = await page()
    await unlink('GitHub').click()
    const release = holdAnswers()
    await yes.click()
    await expect.element(dialog.getByRole('button', { name: 'Unlinking…' })).toHaveAttribute('aria-busy', 'true')
    await userEvent.keyboard('{Escape}')
    await userEvent.keyboard('{Enter}')
    await expect.element(dialog).toBeVisible()
    release()
    await vi.waitFor(() => expect(dialog.query()).toBeNull())
    expect(requests.filter((request) => request.startsWith('DELETE'))).toHaveLength(1)
  })

  test('unlink_identity: the last one, and why it cannot', async () => {
    const { screen, unlink, dialog } = await page({}, { person: ada })
    await expect.element(unlink('Email')).toHaveAccessibleDescription(/your only sign-in method/)
    unlink('Email').element().focus()
    await userEvent.keyboard('{Enter}')
    expect(dialog.query()).toBeNull()
    await expect.element(screen.getByText(/your only sign-in method/)).toBeVisible()
  })

  test('what the server refuses becomes the reason', async () => {
    const person = { ...ada, identities: [{ provider: 'github', data: { email: grace.email, email_verified: true } }] }
    const { screen, unlink, dialog, yes } = await page({}, { person })
    await unlink('Email').click()
    await yes.click()
    await expect.element(screen.getByRole('alert').getByText(/belongs to another account/)).toBeVisible()
    expect(dialog.query()).toBeNull()
    await expect.element(unlink('Email')).toHaveAttribute('aria-disabled', 'true')
    await expect.element(unlink('Email')).toHaveAccessibleDescription(/It has to stay/)
    await expect.element(unlink('Email')).toHaveFocus()
  })

  test('a broken line is said in the dialog, and it can be tried again', async () => {
    const { screen, server, unlink, dialog, yes } = await page()
    await unlink('GitHub').click()
    server.faults.next('offline')
    await yes.click()
    await dialog.getByRole('button', { name: 'Try again' }).click()
    await expect.element(screen.getByText('GitHub is no longer linked.')).toBeVisible()
  })

  test('linking that is off is said once, and not offered again', async () => {
    const { screen, unlink, link } = await page({}, { more: { securityManualLinkingEnabled: false } })
    await link('Google').click()
    await expect.element(screen.getByText('Linking another way in is not available here.')).toBeVisible()
    expect(link('Google').query()).toBeNull()
    await expect.element(unlink('GitHub')).toHaveAttribute('aria-disabled', 'true')
  })
})
