import { expect, type Page, test } from '@playwright/test'
import { expectSilence, newAddress, password, signOut } from './journey.ts'

/** What the policy refuses is written to the console, which has to stay silent. */
function reportRefusals(page: Page) {
  expectSilence(page)
  return page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => console.error(`refused by the policy: ${violatedDirective} ${blockedURI} ${sample}`))
  })
}

test('a strict Content-Security-Policy refuses nothing from sign-up to the account and out again', async ({ page }) => {
  await reportRefusals(page)
  const response = await page.goto('/')
  expect(response?.headers()['content-security-policy']).toMatch(/^default-src 'self'; connect-src 'self' http:\/\/127\.0\.0\.1:\d+$/)
  await page.getByRole('button', { name: 'Get a code' }).click()
  await page.getByRole('button', { name: 'Use your phone', exact: false }).click()
  await page.getByRole('button', { name: /^Country/ }).click()
  await page.getByRole('combobox', { name: /Search/ }).fill('Ger')
  await page.getByRole('option', { name: /Germany/ }).click()
  await page.getByLabel('Colour scheme').selectOption('dark')

  await page.goto('/')
  await page.getByLabel('Email', { exact: true }).fill('ada@example.test')
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  const menuButton = page.getByRole('button', { name: /^Account of/ })
  await menuButton.click()
  await expect(page.getByRole('menu')).toBeVisible()
  await page.getByRole('menuitem', { name: 'Account' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await signOut(page)
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()

  await page.getByRole('button', { name: 'Create an account' }).click()
  await page.getByLabel('Email').fill(newAddress())
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByRole('heading', { name: 'Check your mail' })).toBeVisible()
})

test('the policy is in force: what it forbids is heard of', async ({ page }) => {
  await page.goto('/')
  const directive = await page.evaluate(() => new Promise<string>((resolve) => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective), { once: true })
    document.head.append(Object.assign(document.createElement('style'), { textContent: 'body { color: red }' }))
  }))
  expect(directive).toMatch(/^style-src/)
})
