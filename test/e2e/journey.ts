import { expect, type Locator, type Page } from '@playwright/test'

/** The password of everybody in the demo. */
export const password = 'correct horse battery'

let counter = 0

/** An address that no other journey of this run uses. */
export const newAddress = () => `ada${Date.now()}${counter++}@example.test`

/** The browser's own lines about 4xx answers, a network that is gone and an icon that it looks for are not ours to silence. */
const isBrowserLine = (text: string) => /Failed to load resource|Cross-Origin Request Blocked:.*CORS request did not succeed|ERR_INTERNET_DISCONNECTED|net::|NetworkError|favicon\.ico/.test(text)

/** Holds a page to its silence: nothing of ours is written to the console. */
export function expectSilence(page: Page) {
  const lines: string[] = []
  const hear = (text: string) => void (isBrowserLine(text) || lines.push(text))
  page.on('console', (message) => hear(message.text()))
  page.on('pageerror', (error) => hear(String(error)))
  page.once('close', () => expect(lines).toEqual([]))
}

/** The newest message in the inbox pane to an address or number. */
export const messageTo = (page: Page, to: string) => page.getByRole('region', { name: 'Inbox' }).getByRole('article').filter({ hasText: to }).first()

/** The code of that message. */
export async function readCode(page: Page, to: string): Promise<string> {
  return (await messageTo(page, to).locator('code').innerText()).trim()
}

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

export async function expectHeading(page: Page, name: string) {
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible()
}

/** Opens the menu of the signed-in person, and signs out there. */
export async function signOut(page: Page) {
  await page.getByRole('button', { name: /^Account of/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
}

/** Types a text in place of what a field holds. */
async function type(field: Locator, text: string) {
  await field.clear()
  await field.pressSequentially(text)
}

/** Signs in with the password in the card. */
export async function signIn(page: Page, email: string, secret = password) {
  await type(page.getByLabel('Email', { exact: true }), email)
  await type(page.getByLabel('Password', { exact: true }), secret)
  await button(page, 'Sign in').click()
}
