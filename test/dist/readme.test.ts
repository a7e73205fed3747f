import { createDevServer } from 'latchkey/dev-server'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chromiumArguments, ensureChromium } from '../../scripts/chromium.ts'
import { createPackedApp } from './packed-app.js'

const address = 'https://app.test/'
const types: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' }
const app = createPackedApp()
const server = createDevServer({ config: { siteUrl: address, mailerAutoconfirm: false } })
let browser: Browser | undefined
let files: ReadonlyMap<string, string | Uint8Array>

/** The program that the README begins with, as it stands there, with a key in the place of the one that is left open. */
function readProgram(): string {
  const [, program] = /## A working app[^]*?```tsx\n([^]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? []
  if (!program) throw new Error('README.md shows no program under "A working app".')
  return program.replace('sb_publishable_…', 'sb_publishable_key')
}

beforeAll(async () => {
  writeFileSync(join(app.folder, 'index.html'), '<!doctype html><html lang="en"><title>App</title><div id="root"></div><script type="module" src="/main.tsx"></script></html>')
  writeFileSync(join(app.folder, 'main.tsx'), "import { createRoot } from 'react-dom/client'\nimport { App } from './app.tsx'\ncreateRoot(document.querySelector('#root')!).render(<App />)\n")
  writeFileSync(join(app.folder, 'app.tsx'), readProgram())
  const built = await build({ root: app.folder, configFile: false, logLevel: 'error', build: { write: false } })
  if (Array.isArray(built) || !('output' in built)) throw new Error('The build gave more than one bundle.')
  files = new Map(built.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]))
  browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments })
}, 60_000)

afterAll(async () => {
  await browser?.close()
  app.remove()
})

/** A page of the built app; its project is the embedded server, and there is no other network. */
async function openApp(): Promise<Page> {
  if (!browser) throw new Error('The browser has not started.')
  const page = await browser.newPage()
  await page.route('**/*', async (route) => {
    const request = route.request()
    const url = new URL(request.url())
    if (url.hostname === 'ref.supabase.co') {
      const body = request.postData()
      const answer = await server.fetch(url, { method: request.method(), headers: await request.allHeaders(), ...(body !== null && { body }) })
      return route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() })
    }
    const name = url.pathname === '/' ? 'index.html' : url.pathname.slice(1)
    const body = url.origin === new URL(address).origin ? files.get(name) : undefined
    return body === undefined ? route.abort() : route.fulfill({ body: typeof body === 'string' ? body : Buffer.from(body), contentType: types[name.split('.').at(-1) ?? ''] ?? '' })
  })
  await page.goto(address)
  return page
}

test('the README’s program is fifteen lines, in an empty Vite app, from the packed package, to a person who signs up and is signed in', async () => {
  expect(readProgram().split('\n').filter((line) => line.trim()).length).toBeLessThanOrEqual(15)
  const page = await openApp()
  await page.getByRole('button', { name: 'Create an account' }).or(page.getByRole('link', { name: 'Create an account' })).click()
  await page.getByLabel('Email').fill('new@example.test')
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery')
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.getByRole('button', { name: 'I have a code' }).click()
  await page.getByLabel('Code').fill(server.inbox.latest('new@example.test')?.code ?? '')
  await page.getByRole('button', { name: /^Account of/ }).waitFor()
  await page.reload()
  await page.getByRole('button', { name: /^Account of/ }).waitFor()
})
