import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chromiumArguments, ensureChromium } from '../../scripts/chromium.ts'

const dist = join(process.cwd(), 'dist')
const folder = mkdtempSync(join(tmpdir(), 'latchkey-app-'))
let browser: Browser | undefined
let files: ReadonlyMap<string, string>

const app = `
import 'latchkey/styles.css'
import './app.css'
import { createElement as h } from 'react'
import { createRoot } from 'react-dom/client'
import { AuthProvider, PasswordForm } from 'latchkey'
import { createAuthClient } from 'latchkey/core'
const client = createAuthClient({ url: 'https://auth.test/auth/v1', apiKey: 'key' })
const colorScheme = new URLSearchParams(location.search).get('theme') ?? undefined
const theme = colorScheme ? { colorScheme } : {}
createRoot(document.querySelector('#app')).render(h(AuthProvider, { client, theme }, h(PasswordForm)))
`

beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<!doctype html><div id="app"></div><script type="module" src="/app.js"></script>')
  writeFileSync(join(folder, 'app.js'), app)
  writeFileSync(join(folder, 'app.css'), 'html.night { color-scheme: dark } html.either { color-scheme: light dark }')
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
  const built = await build({
    root: folder, configFile: false, logLevel: 'error', build: { write: false },
    resolve: { alias: [
      { find: /^latchkey$/, replacement: join(dist, 'index.js') },
      { find: /^latchkey\/core$/, replacement: join(dist, 'core/index.js') },
      { find: /^latchkey\/styles\.css$/, replacement: join(dist, 'styles.css') },
    ] },
  })
  if (Array.isArray(built) || !('output' in built)) throw new Error('the build gave more than one bundle')
  files = new Map(built.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : String(file.source)]))
  browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments })
})

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

const types: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' }

/** How the form looks on a page: the border of a field, and the fill of a card and of its button. */
async function lookOf(page: { readonly pageClass?: string; readonly theme?: string; readonly preference?: 'light' | 'dark' }) {
  const { pageClass = '', theme, preference = 'light' } = page
  if (!browser) throw new Error('the browser has not started')
  const tab = await browser.newPage({ colorScheme: preference })
  await tab.route('**/*', async (route) => {
    const { host, pathname } = new URL(route.request().url())
    const name = pathname === '/' ? 'index.html' : pathname.slice(1)
    const body = host === 'app.test' ? files.get(name) : undefined
    await (body === undefined ? route.abort() : route.fulfill({ body, contentType: types[name.split('.').at(-1) ?? ''] ?? '' }))
  })
  await tab.goto(`https://app.test/${theme ? `?theme=${theme}` : ''}`)
  await tab.locator('.lk-input').first().waitFor()
  const look = await tab.evaluate((name) => {
    document.documentElement.className = name
    const root = document.createElement('style')
    root.textContent = '* { transition: none !important }'
    document.head.append(root)
    const styleOf = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body)
    return {
      border: `${styleOf('.lk-input, .lk-input-group').borderTopStyle} ${styleOf('.lk-input, .lk-input-group').borderTopColor}`,
      card: styleOf('.lk-card').backgroundColor,
      button: styleOf('.lk-button[type=submit]').backgroundColor,
    }
  }, pageClass)
  await tab.close()
  return look
}

const light = { border: expect.stringMatching(/^solid oklch\(0\.64 /), card: 'rgb(255, 255, 255)', button: expect.stringMatching(/^color\(xyz-d65 0\.0[0-9]/) }
const dark = { border: expect.stringMatching(/^solid oklch\(0\.53 /), card: expect.stringMatching(/^oklch\(0\.215 /), button: expect.stringMatching(/^color\(xyz-d65 0\.[3-6]/) }

test('an app that Vite builds for its default browsers lowers light-dark()', () => {
  const css = [...files].find(([name]) => name.endsWith('.css'))?.[1] ?? ''
  expect(css).toContain('--lightningcss-light')
  expect(css).not.toContain('light-dark(')
})

test('lowered, the look is light where nothing declares a color-scheme', async () => {
  expect(await lookOf({})).toEqual(light)
  expect(await lookOf({ preference: 'dark' })).toEqual(light)
})

test('lowered, the look follows the page’s own color-scheme', async () => {
  expect(await lookOf({ pageClass: 'night' })).toEqual(dark)
  expect(await lookOf({ pageClass: 'either', preference: 'dark' })).toEqual(dark)
  expect(await lookOf({ pageClass: 'either' })).toEqual(light)
})

test('lowered, the look follows the theme', async () => {
  expect(await lookOf({ theme: 'dark' })).toEqual(dark)
  expect(await lookOf({ theme: 'light', pageClass: 'night' })).toEqual(light)
  expect(await lookOf({ theme: 'system', preference: 'dark' })).toEqual(dark)
})
