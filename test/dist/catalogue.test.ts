import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumArguments, ensureChromium } from '../../scripts/chromium.ts'

const site = 'storybook-static'
const address = 'https://pages.test/some/path/'
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.woff': 'font/woff',
}
let browser: Browser | undefined

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments })
})

afterAll(() => browser?.close())

/** Opens the built catalogue below a path, with nothing else to be reached; gives what it asked for in vain. */
async function openCatalogue(path: string): Promise<{ readonly page: Page; readonly missed: readonly string[] }> {
  if (!browser) throw new Error('The browser has not started.')
  const page = await browser.newPage()
  const missed: string[] = []
  await page.route('**/*', (route) => {
    const url = route.request().url().split(/[?#]/)[0] ?? ''
    const file = url.startsWith(address) ? join(site, url.slice(address.length) || 'index.html') : ''
    if (file && existsSync(file)) return route.fulfill({ body: readFileSync(file), contentType: types[extname(file)] ?? 'application/octet-stream' })
    missed.push(route.request().url())
    return route.abort()
  })
  await page.goto(address + path)
  return { page, missed }
}

describe('the catalogue as a static site, below a path and without a network', () => {
  test('begins with a page whose live example takes somebody in', async () => {
    const { page, missed } = await openCatalogue('')
    const preview = page.frameLocator('#storybook-preview-iframe')
    await preview.getByRole('heading', { name: /Latchkey/, level: 1 }).waitFor()
    const live = preview.frameLocator('iframe[data-live]')
    await live.getByLabel('Email').fill('ada@example.test')
    await live.getByRole('button', { name: 'Email me a link' }).click()
    await live.getByRole('button', { name: 'Send link' }).click()
    await live.getByRole('button', { name: 'Open the link' }).click()
    await live.getByRole('heading', { name: 'You are signed in' }).waitFor()
    expect(missed).toEqual([])
  })

  test('has a page for a component with its props and its states', async () => {
    const { page, missed } = await openCatalogue('iframe.html?viewMode=docs&id=flows-passwordform--docs')
    await page.getByRole('cell', { name: /Called once the person is signed in/ }).first().waitFor()
    const refused = page.frameLocator('iframe[title="Flows/PasswordForm: Refused"]')
    await page.getByRole('heading', { name: /^Refused/ }).scrollIntoViewIfNeeded()
    await refused.getByText('That email and password do not match.').waitFor()
    expect(missed).toEqual([])
  })

  test.each([
    ['with our client', 'client:latchkey'],
    ['with the real supabase-js', 'client:supabase-js'],
    ['in the dark, from right to left', 'colorScheme:dark;direction:rtl;theme:minimal'],
  ])('signs somebody in %s', async (_, globals) => {
    const { page, missed } = await openCatalogue(`iframe.html?viewMode=story&id=flows-auth--by-props&globals=${globals}`)
    await page.getByLabel('Email').fill('ada@example.test')
    await page.getByLabel('Password', { exact: true }).fill('correct horse battery')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByRole('heading', { name: 'You are signed in' }).waitFor()
    expect(missed).toEqual([])
  })

  test.each([
    ['guides-first-five-minutes--docs', 'First five minutes'], ['guides-theming--docs', 'Theming'], ['guides-testing--docs', 'Testing'], ['guides-security--docs', 'Security'],
  ])('has the guide %s', async (id, title) => {
    const { page, missed } = await openCatalogue(`iframe.html?viewMode=docs&id=${id}`)
    await page.getByRole('heading', { name: title, level: 1 }).waitFor()
    expect(missed).toEqual([])
  })
})
