import { expect, type Page, test } from '@playwright/test'
import { button, expectHeading, expectSilence, messageTo, newAddress, password, readCode, signIn, signOut } from './journey.ts'

test.beforeEach(async ({ page }) => {
  expectSilence(page)
  await page.goto('/')
  await expectHeading(page, 'Sign in')
})

const codeField = (page: Page) => page.getByLabel('Code', { exact: true })

async function signUp(page: Page): Promise<string> {
  const email = newAddress()
  await button(page, 'Create an account').click()
  await page.getByLabel('Email', { exact: true }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await button(page, 'Create account').click()
  await codeField(page).pressSequentially(await readCode(page, email))
  await expectHeading(page, 'You are signed in')
  return email
}

test('changes the name, which the menu shows at once', async ({ page }) => {
  await signUp(page)
  await button(page, 'Edit profile').click()
  await page.getByLabel('Name', { exact: true }).fill('Grace Hopper')
  await button(page, 'Save').click()
  await expect(page.getByText('Your profile has been saved.')).toBeVisible()
  await expect(button(page, 'Edit profile')).toBeFocused()
  await expect(button(page, 'Account of Grace Hopper')).toBeVisible()
  await page.reload()
  await expect(button(page, 'Account of Grace Hopper')).toBeVisible()
})

test('changes the address by the codes of both mails, over a reload, and signs in with the new one', async ({ page }) => {
  const [old, next] = [await signUp(page), newAddress()]
  await button(page, 'Change your email').click()
  await page.getByLabel('New email').fill(next)
  await button(page, 'Continue').click()
  await expectHeading(page, 'Check your mail')
  await page.reload()
  await button(page, 'Confirm it').click()
  await codeField(page).pressSequentially(await readCode(page, next))
  await expectHeading(page, 'Half way there')
  await codeField(page).pressSequentially(await readCode(page, old))
  await expect(page.getByText(`Your address is ${next} now.`)).toBeVisible()
  await signOut(page)
  await signIn(page, next)
  await expectHeading(page, 'You are signed in')
})

test('G28: changes the address by the links of both mails', async ({ page }) => {
  const [old, next] = [await signUp(page), newAddress()]
  await button(page, 'Change your email').click()
  await page.getByLabel('New email').fill(next)
  await button(page, 'Continue').click()
  await expectHeading(page, 'Check your mail')
  await messageTo(page, old).filter({ hasText: 'Confirm your new email address' }).getByRole('link', { name: 'Open the link' }).click()
  await expectHeading(page, 'Half way there')
  await messageTo(page, next).getByRole('link', { name: 'Open the link' }).click()
  await expect(page.getByText(next).first()).toBeVisible()
})

test('adds a phone number', async ({ page }) => {
  await signUp(page)
  const number = `1512${String(Date.now()).slice(-7)}`
  await button(page, 'Add a phone number').click()
  await page.getByLabel('New phone number').fill(`+49 ${number}`)
  await button(page, 'Send code').click()
  await codeField(page).pressSequentially(await readCode(page, number))
  await expect(page.getByText(`Your number is +49${number} now.`)).toBeVisible()
  await expect(button(page, 'Change your phone number')).toBeFocused()
})

test('changes the password in its place', async ({ page }) => {
  const email = await signUp(page)
  await button(page, 'Change your password').click()
  await page.getByLabel('New password', { exact: true }).fill('another horse')
  await button(page, 'Save password').click()
  await expect(page.getByText('Your password has been changed.')).toBeVisible()
  await signOut(page)
  await signIn(page, email, 'another horse')
  await expectHeading(page, 'You are signed in')
})

test('links a provider, and unlinks it again', async ({ page }) => {
  await signUp(page)
  await button(page, 'Link GitHub').click()
  await page.getByRole('button', { name: /somebody new|new person/i }).first().click()
  await expectHeading(page, 'You are signed in')
  const unlink = page.getByRole('button', { name: 'Unlink GitHub' })
  await unlink.click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Unlink', exact: true }).click()
  await expect(page.getByText('GitHub is no longer linked.')).toBeVisible()
  await expect(unlink).toHaveCount(0)
})

test('a guest keeps the account', async ({ page }) => {
  const email = newAddress()
  await button(page, 'Continue as a guest').click()
  await expectHeading(page, 'Keep your account')
  await page.getByLabel('Email', { exact: true }).fill(email)
  await button(page, 'Continue').click()
  await codeField(page).pressSequentially(await readCode(page, email))
  await expectHeading(page, 'Choose a password')
  await page.getByLabel('New password', { exact: true }).fill(password)
  await button(page, 'Save password').click()
  await expectHeading(page, 'Your account is yours to keep')
  await signOut(page)
  await signIn(page, email)
  await expectHeading(page, 'You are signed in')
})

test('the account fits 320 pixels, and opens in a dialog from the menu', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await signUp(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.getByRole('button', { name: /^Account of/ }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'Account' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Account' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Account of/ })).toBeFocused()
})
