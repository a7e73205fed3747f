import { expect, type Page, test } from '@playwright/test'
import { expectSilence, newAddress, password, readCode, signIn, signOut } from './journey.ts'

test.beforeEach(({ page }) => expectSilence(page))

async function signUp(page: Page, email: string) {
  await page.goto('/')
  await page.getByRole('button', { name: 'Create an account' }).click()
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByRole('heading', { name: 'Check your mail' })).toBeVisible()
}

async function confirm(page: Page, email: string) {
  await page.getByLabel('Code').pressSequentially(await readCode(page, email))
  await expect(page.getByRole('heading', { name: 'You are signed in' })).toBeVisible()
}

test('a person signs up, confirms by code, reloads, is followed by a second tab, signs out, and signs in again', async ({ page, context }) => {
  const email = newAddress()
  await signUp(page, email)
  await confirm(page, email)

  await page.reload()
  await expect(page.getByText(email).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'You are signed in' })).toBeVisible()

  const second = await context.newPage()
  await second.goto('/')
  await second.bringToFront()
  await expect(second.getByRole('heading', { name: 'You are signed in' })).toBeVisible()

  await signOut(second)
  await expect(second.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await page.bringToFront()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()

  await signIn(page, email, 'wrong horse')
  await expect(page.getByRole('alert').filter({ hasText: 'do not match' })).toBeVisible()
  await expect(page.getByLabel('Email')).toHaveValue(email)

  await signIn(page, email, password)
  await expect(page.getByRole('heading', { name: 'You are signed in' })).toBeVisible()
  await second.bringToFront()
  await expect(second.getByRole('heading', { name: 'You are signed in' })).toBeVisible()
})

test('the network goes away in between, and nothing is lost', async ({ page, context }) => {
  const email = newAddress()
  await signUp(page, email)
  const code = await readCode(page, email)

  await context.setOffline(true)
  await page.getByLabel('Code').pressSequentially(code)
  await expect(page.getByRole('alert').filter({ hasText: /network|offline|reach/i })).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByLabel('Code')).toHaveValue(code)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: 'You are signed in' })).toBeVisible()

  await context.setOffline(true)
  await signOut(page)
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()

  await signIn(page, email, password)
  await expect(page.getByRole('alert').filter({ hasText: /network|offline|reach/i })).toBeVisible()
  await expect(page.getByLabel('Email')).toHaveValue(email)
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue(password)

  await context.setOffline(false)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'You are signed in' })).toBeVisible()
})
