import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chromiumArguments, ensureChromium } from '../../scripts/chromium.ts'
import { createPackedApp, type PackedApp } from './packed-app.ts'

const source = `
import 'latchkey/styles.css'
import { createElement as h, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { AuthDialog, AuthProvider, Button, OtpForm, SignedIn, SignedOut, UserButton } from 'latchkey'
import { createAuthClient } from 'latchkey/core'
import { createDevServer } from 'latchkey/dev-server'
const { fetch } = createDevServer({ config: { externalPhoneEnabled: true }, users: [{ email: 'ada@example.test', password: 'correct horse' }] })
const client = createAuthClient({ url: 'http://auth.test', apiKey: 'key', fetch })
function App() {
  const [theme, setTheme] = useState({ colorScheme: 'light', colorPrimary: 'rgb(1 2 3)' })
  return h(AuthProvider, { client, theme },
    h(Button, { onClick: () => setTheme({ colorScheme: 'dark', colorPrimary: 'tomato', radius: '2px' }) }, 'Night'),
    h(SignedOut, null, h(OtpForm, { identifiers: ['phone'] }), h(AuthDialog, null, h(Button, null, 'Open'))),
    h(SignedIn, null, h(UserButton)))
}
createRoot(document.querySelector('#app')).render(h(App))
`

let app: PackedApp | undefined
let browser: Browser | undefined
let files: ReadonlyMap<string, string>

beforeAll(async () => {
  app = createPackedApp()
  writeFileSync(join(app.folder, 'index.html'), '<!doctype html><link rel="icon" href="/icon.svg"><div id="app"></div><script type="module" src="/app.js"></script>')
  writeFileSync(join(app.folder, 'app.js'), source)
  const built = await build({ root: app.folder, configFile: false, logLevel: 'error', build: { write: false, rolldownOptions: { checks: { moduleLevelDirective: false } } } })
  if (Array.isArray(built) || !('output' in built)) throw new Error('the build gave more than one bundle')
  files = new Map(built.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : String(file.source)]))
  browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments })
}, 60_000)

afterAll(async () => {
  await browser?.close()
  app?.remove()
})

const types: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' }

/** The app under a policy that allows its own files and nothing else, and what the policy has refused there. */
async function openStrictly() {
  if (!browser) throw new Error('the browser has not started')
  const page = await browser.newPage()
  const refused: string[] = []
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
  await page.addInitScript(() => document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => console.error(`refused: ${violatedDirective} ${blockedURI}`)))
  await page.route('**/*', (route) => {
    const name = new URL(route.request().url()).pathname.slice(1) || 'index.html'
    return route.fulfill({ body: files.get(name) ?? '', contentType: types[name.split('.').at(-1) ?? ''] ?? '', headers: { 'content-security-policy': "default-src 'self'" } })
  })
  await page.goto('https://app.test/')
  return { page, refused }
}

test('an app under default-src ’self’ is refused nothing: theme, phone list, dialog, menu and account', async () => {
  const { page, refused } = await openStrictly()
  const card = page.locator('.lk-card').first()
  expect(await card.getAttribute('style')).toContain('--lk-color-primary: rgb(1 2 3)')
  await page.getByRole('button', { name: 'Night' }).click()
  expect(await card.getAttribute('style')).toContain('--lk-color-primary: tomato')
  await page.getByRole('button', { name: /^Country/ }).click()
  await page.getByRole('option').first().click()
  await page.getByRole('button', { name: 'Open' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Email').fill('ada@example.test')
  await dialog.getByLabel('Password', { exact: true }).fill('correct horse')
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: /^Account of/ }).click()
  await page.getByRole('menuitem').first().click()
  await page.getByRole('dialog').waitFor()
  expect(refused).toEqual([])
})

test('what the policy forbids would have been heard of', async () => {
  const { page, refused } = await openStrictly()
  await page.evaluate(() => document.head.append(Object.assign(document.createElement('style'), { textContent: 'body { color: red }' })))
  await expect.poll(() => refused.join()).toContain('refused: style-src-elem')
})
