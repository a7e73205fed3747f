import { AccountPanel, Auth, SignedIn, SignedOut, SignOutButton, SignOutSection, UserButton } from 'latchkey'
import { ada } from 'latchkey/testing'
import type { ReactNode } from 'react'
import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { renderFlow } from '../render-flow.js'

// What was said goes with whatever the person does next.
afterEach(() => userEvent.keyboard('{Shift}'))

async function signedInPage(content: ReactNode, button: string | RegExp) {
  const flow = await renderFlow(<main>{content}</main>)
  await flow.client.signInWithPassword(ada)
  const target = flow.screen.getByRole('button', { name: button })
  await expect.element(target).toBeVisible()
  target.element().focus()
  return flow
}

const saysSignedOut = (screen: Awaited<ReturnType<typeof signedInPage>>['screen']) =>
  expect.element(screen.getByRole('alert').getByText('You are signed out.')).toBeInTheDocument()

test('SignOutButton: the focus goes to the heading of the card that takes the place, and it is said', async () => {
  const { screen } = await signedInPage(<><SignedIn><h1>Inside</h1><SignOutButton /></SignedIn><SignedOut><Auth methods={['password']} providers={[]} /></SignedOut></>, 'Sign out')
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('heading', { name: 'Sign in' })).toHaveFocus()
  await saysSignedOut(screen)
  await userEvent.keyboard('{Tab}')
  await expect.element(screen.getByText('You are signed out.')).not.toBeInTheDocument()
})

test('a card that asks the server first takes the focus once it has its heading', async () => {
  const { screen } = await signedInPage(<><SignedIn><SignOutButton /></SignedIn><SignedOut><Auth /></SignedOut></>, 'Sign out')
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('heading', { name: 'Sign in' })).toHaveFocus()
})

test('UserButton: the focus goes to the heading of the page', async () => {
  const { screen } = await signedInPage(<><header><UserButton /></header><h1>Welcome</h1></>, /^Account of/)
  await userEvent.keyboard('{ArrowUp}{Enter}')
  await expect.element(screen.getByRole('heading', { name: 'Welcome' })).toHaveFocus()
  await saysSignedOut(screen)
})

test('SignOutSection: the focus goes to its heading', async () => {
  const { screen } = await signedInPage(<><h1>Settings</h1><SignOutSection /></>, 'Sign out here')
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('heading', { name: 'Sign out' })).toHaveFocus()
})

test('AccountPanel: the focus goes to its heading, from a dialog as well', async () => {
  const { screen } = await signedInPage(<><h1>Settings</h1><AccountPanel /></>, 'Sign out everywhere')
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('alertdialog')).toBeVisible()
  await userEvent.keyboard('{Tab}{Enter}')
  await expect.element(screen.getByText('Sign in to see your account.')).toBeVisible()
  await expect.element(screen.getByRole('heading', { name: 'Account' })).toHaveFocus()
  await saysSignedOut(screen)
})

test('UserButton: the focus is not lost with the account’s dialog', async () => {
  const { screen } = await signedInPage(<><header><UserButton /></header><h1>Welcome</h1></>, /^Account of/)
  await userEvent.keyboard('{Enter}{Enter}')
  await screen.getByRole('button', { name: 'Sign out here' }).click()
  await expect.element(screen.getByRole('heading', { name: 'Welcome' })).toHaveFocus()
})

test('a focus that is elsewhere stays there, and nothing is said', async () => {
  const { screen, client } = await signedInPage(<><button>Elsewhere</button><SignedIn><SignOutButton /></SignedIn></>, 'Elsewhere')
  await client.signOut({ scope: 'local' })
  await expect.element(screen.getByRole('button', { name: 'Sign out' })).not.toBeInTheDocument()
  await expect.element(screen.getByRole('button', { name: 'Elsewhere' })).toHaveFocus()
  expect(screen.getByText('You are signed out.').query()).toBeNull()
})
