import { expect, type Page, test } from '@playwright/test'
import axe from 'axe-core'
import { createDevServer, type DevServer } from 'latchkey/dev-server'
import { listen, type Listener } from 'latchkey/dev-server/node'

let server: DevServer
let listener: Listener

test.beforeEach(async () => {
  server = createDevServer({ users: [{ email: 'ada@example.test' }], config: { siteUrl: 'http://localhost:1', externalPhoneEnabled: true } })
  listener = await listen(server, { port: 0 })
})
test.afterEach(() => listener.close())

const send = (path: string, body: unknown) => fetch(`${listener.url}${path}`, { method: 'POST', body: JSON.stringify(body) })

/** The page's own policy lets no script in from outside; evaluating goes past it. */
async function findViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await axe.run({ exclude: [['iframe']] })
    return violations.map(({ id }) => id)
  })
}

test('shows each message as it comes, the newest first', async ({ page }) => {
  await page.goto(`${listener.url}/inbox`)
  await expect(page.getByText('Nothing has been sent yet')).toBeVisible()
  await send('/recover', { email: 'ada@example.test' })
  await send('/otp', { phone: '+15550100' })
  const messages = page.getByRole('article')
  await expect(messages).toHaveCount(2)
  await expect(messages.first()).toContainText('15550100')
  await expect(page.getByText('Nothing has been sent yet')).toBeHidden()
})

test('opens a mail in its frame, copies its code, and follows its link', async ({ page, browserName }) => {
  await send('/recover', { email: 'ada@example.test' })
  const { code = '', link = '' } = server.inbox.latest() ?? {}
  await page.goto(`${listener.url}/inbox`)
  await expect(page.frameLocator('iframe').getByText(code)).toBeVisible()
  if (browserName === 'chromium') await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: `Copy code ${code}` }).click()
  await expect(page.getByRole('status').filter({ hasText: `Copied ${code}` })).toBeAttached()
  if (browserName === 'chromium') expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code)
  await expect(page.getByRole('link', { name: 'Follow link' })).toHaveAttribute('href', link)
  await expect(page.getByRole('link', { name: 'Follow link' })).toHaveAttribute('target', '_blank')
})

test('makes the server fail at the press of a button', async ({ page }) => {
  await page.goto(`${listener.url}/inbox`)
  await page.getByText('Make the server fail').click()
  await page.getByRole('button', { name: '429' }).click()
  await expect(page.getByText('Planned: 429 (next request)')).toBeVisible()
  expect((await fetch(`${listener.url}/settings`)).status).toBe(429)
  await expect(page.getByText('Nothing is planned to fail.')).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`is accessible and fits 320 pixels in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 320, height: 640 })
    await send('/recover', { email: 'ada@example.test' })
    await page.goto(`${listener.url}/inbox`)
    await page.getByText('Make the server fail').click()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    expect(await findViolations(page)).toEqual([])
  })
}

test('loads nothing from anywhere else, and says that it is for development', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await send('/recover', { email: 'ada@example.test' })
  await page.goto(`${listener.url}/inbox`)
  await expect(page.frameLocator('iframe').getByText('Reset your password')).toBeVisible()
  await expect(page.getByText('For development only.')).toBeVisible()
  expect(asked.filter((url) => !url.startsWith(listener.url) && !url.startsWith('data:'))).toEqual([])
})
