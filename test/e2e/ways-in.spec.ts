import { expect, type Page, test } from '@playwright/test'
import { button, expectHeading, expectSilence, messageTo, newAddress, password, readCode, signIn, signOut } from './journey.ts'

test.beforeEach(async ({ page }) => {
  expectSilence(page)
  await page.goto('/')
  await expectHeading(page, 'Sign in')
})

const expectSignedIn = (page: Page) => expectHeading(page, 'You are signed in')

async function fillEmail(page: Page, email: string, send: string) {
  await page.getByLabel('Email', { exact: true }).fill(email)
  await button(page, send).click()
}

const followLink = (page: Page, to: string) => messageTo(page, to).getByRole('link', { name: 'Open the link' }).click()

test('signs in with a link, and says so when the link is followed again', async ({ page }) => {
  const email = newAddress()
  await button(page, 'Email me a link').click()
  await fillEmail(page, email, 'Send link')
  await expectHeading(page, 'Check your mail')
  await followLink(page, email)
  await expectSignedIn(page)
  expect(new URL(page.url()).search).toBe('')
  await signOut(page)
  await expectHeading(page, 'Sign in')
  await followLink(page, email)
  await button(page, 'Send a new mail').click()
  // The address that the first mail went to is there already.
  await expect(page.getByLabel('Email', { exact: true })).toHaveValue(email)
  await button(page, 'Send the mail').click()
  await expectHeading(page, 'Check your mail')
})

test('signs in with a code by mail', async ({ page }) => {
  const email = newAddress()
  await button(page, 'Get a code').click()
  await fillEmail(page, email, 'Send code')
  await page.getByLabel('Code').pressSequentially(await readCode(page, email))
  await expectSignedIn(page)
})

test('signs in with a code by text message', async ({ page }) => {
  const number = `1512${String(Date.now()).slice(-7)}`
  await button(page, 'Get a code').click()
  await button(page, 'Use your phone instead').click()
  await page.getByLabel('Phone number', { exact: true }).fill(`+49 ${number}`)
  await page.getByText('WhatsApp').click()
  await button(page, 'Send code').click()
  await page.getByLabel('Code').pressSequentially(await readCode(page, number))
  await expectSignedIn(page)
})

test('signs in with a provider, remembers which, and says what went wrong there', async ({ page }) => {
  await button(page, 'Continue with GitHub').click()
  await page.getByRole('button', { name: 'Ada Example' }).click()
  await expectSignedIn(page)
  await signOut(page)
  await expect(page.getByText('Last used')).toBeVisible()
  await page.getByRole('button', { name: /Continue with GitHub/ }).click()
  await page.getByRole('button', { name: /cancel/i }).click()
  await expect(page.getByRole('alert').filter({ hasText: /cancelled|refused|denied/i })).toBeVisible()
})

test('signs in through an organisation', async ({ page }) => {
  await button(page, 'Single sign-on').click()
  await page.getByLabel('Work email').fill('ada@example.test')
  await button(page, 'Continue').click()
  await page.getByRole('button', { name: 'ada@example.test' }).first().click()
  await expectSignedIn(page)
})

test('goes on as a guest', async ({ page }) => {
  await button(page, 'Continue as a guest').click()
  await expectSignedIn(page)
  await expectHeading(page, 'Keep your account')
})

async function createAccount(page: Page): Promise<string> {
  const email = newAddress()
  await button(page, 'Create an account').click()
  await page.getByLabel('Email', { exact: true }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await button(page, 'Create account').click()
  await page.getByLabel('Code').pressSequentially(await readCode(page, email))
  await expectSignedIn(page)
  await signOut(page)
  await expectHeading(page, 'Sign in')
  return email
}

test('G27: chooses a new password by the link of a mail, which a reload does not forget', async ({ page }) => {
  const email = await createAccount(page)
  await page.getByLabel('Email', { exact: true }).fill(email)
  await button(page, 'Forgot password?').click()
  await expect(page.getByLabel('Email', { exact: true })).toHaveValue(email)
  await button(page, 'Send mail').click()
  await expectHeading(page, 'Check your mail')
  await messageTo(page, email).filter({ hasText: 'Reset your password' }).getByRole('link', { name: 'Open the link' }).click()
  await expectHeading(page, 'Choose a new password')
  await page.reload()
  await expectHeading(page, 'Choose a new password')
  await page.getByLabel('New password', { exact: true }).fill('another horse')
  await button(page, 'Save password').click()
  await expectSignedIn(page)
  await signOut(page)
  await signIn(page, email, 'another horse')
  await expectSignedIn(page)
})

test('G53: asks for the second factor before anything opens', async ({ page }) => {
  await signIn(page, 'tess@example.test')
  await expectHeading(page, 'One more step')
  await page.reload()
  await expectHeading(page, 'One more step')
  await button(page, 'Send code').click()
  await page.getByLabel('Code').pressSequentially(await readCode(page, '15550100'))
  await expectSignedIn(page)
  await expect(page.getByRole('heading', { name: 'You are signed in' })).toBeFocused()
})

test('the way out is open before the second factor', async ({ page }) => {
  await signIn(page, 'tess@example.test')
  await expectHeading(page, 'One more step')
  await button(page, 'Sign out').click()
  await expectHeading(page, 'Sign in')
})

test('Back and Forward go from view to view, by keyboard alone', async ({ page }) => {
  await button(page, 'Create an account').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Create your account' })).toBeFocused()
  await expect(page).toHaveURL(/#sign-up$/)
  await page.evaluate(() => history.back())
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeFocused()
  await page.evaluate(() => history.forward())
  await expect(page.getByRole('heading', { name: 'Create your account' })).toBeFocused()
  await page.reload()
  await expectHeading(page, 'Create your account')
})

test('counts down when there were too many requests, and goes on', async ({ page }) => {
  await button(page, 'Too many').click()
  await signIn(page, 'ada@example.test')
  await expect(page.getByRole('button', { name: /Try again in \d+ seconds?/ })).toBeVisible()
  await button(page, 'All well').click()
})

test('a session that was revoked elsewhere ends here', async ({ page }) => {
  await signIn(page, 'ada@example.test')
  await expectSignedIn(page)
  await button(page, 'Revoked').click()
  await button(page, 'Change your password').click()
  await page.getByLabel('New password', { exact: true }).fill('another horse')
  await button(page, 'Save password').click()
  await expectHeading(page, 'Sign in')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`fits 320 pixels in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 320, height: 700 })
    for (const view of ['', '#sign-up', '#magic-link', '#otp', '#sso', '#forgot-password']) {
      await page.goto(`/${view}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    }
  })
}

test('loads in an eighth tab as in the first, and each shows what was sent', async ({ page, context }) => {
  const email = newAddress()
  await button(page, 'Email me a link').click()
  await fillEmail(page, email, 'Send link')
  await expectHeading(page, 'Check your mail')
  const others = await Promise.all(Array.from({ length: 7 }, () => context.newPage()))
  for (const other of others) {
    await other.goto('/')
    await other.bringToFront()
    await expectHeading(other, 'Sign in')
    await expect(messageTo(other, email)).toBeVisible()
  }
})

test('the card stays where it is as mails arrive', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 640 })
  const topOf = async () => (await page.getByRole('heading', { level: 1 }).boundingBox())?.y
  for (let count = 0; count < 4; count += 1) {
    const email = newAddress()
    await page.goto('/')
    await button(page, 'Email me a link').click()
    await fillEmail(page, email, 'Send link')
    await expect(messageTo(page, email)).toBeVisible()
    // The tab would go on waiting for this mail.
    await page.evaluate(() => sessionStorage.clear())
  }
  await page.goto('/')
  await expectHeading(page, 'Sign in')
  const top = await topOf()
  expect(top).toBeGreaterThan(0)
  expect(top).toBeLessThan(320)
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(640)
})
