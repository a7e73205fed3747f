import { build } from 'esbuild'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright'
import { chromium } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDevServer } from 'latchkey/dev-server'
import { listen } from 'latchkey/dev-server/node'
import { chromiumArguments, findChromium } from '../../scripts/chromium.ts'

const source = fileURLToPath(new URL('../../src/core/index.ts', import.meta.url))
const closing: (() => unknown)[] = []
let browser: Browser
let script = ''

beforeAll(async () => {
  const bundled = await build({ stdin: { contents: `export * from ${JSON.stringify(source)}`, resolveDir: '.' }, bundle: true, format: 'esm', write: false })
  script = bundled.outputFiles[0]?.text ?? ''
  browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments })
  closing.push(() => browser.close())
})

afterAll(async () => {
  for (const close of closing.reverse()) await close()
})

/** An app of one page, and its client as `auth` in it. */
async function openApp(headers: { [name: string]: string }) {
  const server = createDevServer({ config: { uriAllowList: ['http://localhost:*/**'], externalGithubEnabled: true }, users: [{ email: 'ada@example.test', password: 'correct horse' }] })
  const { url, close } = await listen(server, { port: 0 })
  const page = `<!doctype html><title>App</title><button>Sign in</button><script type="module">
    import { createAuthClient } from './core.js'
    window.auth = createAuthClient({ url: '${url}', apiKey: 'dev', callbackPath: '/' })
    document.querySelector('button').onclick = () => (window.signingIn = auth.signInWithOAuth({ provider: 'github', options: { popup: true } }))
  </script>`
  const app = createServer(({ url: path }, answer) => {
    const isScript = path === '/core.js'
    answer.writeHead(200, { 'Content-Type': isScript ? 'text/javascript' : 'text/html', ...headers }).end(isScript ? script : page)
  }).listen(0)
  closing.push(close, () => app.close())
  const context = await browser.newContext()
  const opener = await context.newPage()
  await opener.goto(`http://localhost:${(app.address() as AddressInfo).port}/`)
  return { context, opener }
}

/** Presses the app's button, and gives the window that opens. */
async function openPopup({ opener }: Awaited<ReturnType<typeof openApp>>) {
  const [popup] = await Promise.all([opener.waitForEvent('popup'), opener.getByRole('button').click()])
  await popup.waitForURL(/provider/)
  return popup
}

const outcomeOf = ({ opener }: Awaited<ReturnType<typeof openApp>>) => opener.evaluate(async () => {
  const { data, error } = await Object(window).signingIn
  return { email: data.user?.email, code: error?.code, status: Object(window).auth.getSnapshot().status }
})

test.each([['alone', {}], ['with Cross-Origin-Opener-Policy', { 'Cross-Origin-Opener-Policy': 'same-origin' }]])(
  'signInWithOAuth: popup, in Chromium, %s', async (_, headers: { [name: string]: string }) => {
    const app = await openApp(headers)
    const popup = await openPopup(app)
    await Promise.all([popup.waitForEvent('close'), popup.getByRole('button', { name: /ada@example\.test/ }).click()])
    expect(await outcomeOf(app)).toEqual({ email: 'ada@example.test', status: 'signed-in' })
  })

test.each([['alone', {}], ['with Cross-Origin-Opener-Policy', { 'Cross-Origin-Opener-Policy': 'same-origin' }]])(
  'signInWithOAuth: popup for this tab alone, in Chromium, %s', async (_, headers: { [name: string]: string }) => {
    const app = await openApp(headers)
    await app.opener.evaluate(() => Object(window).auth.setKeepSignedIn(false))
    const popup = await openPopup(app)
    await Promise.all([popup.waitForEvent('close'), popup.getByRole('button', { name: /ada@example\.test/ }).click()])
    await app.opener.evaluate(() => window.dispatchEvent(new Event('focus')))
    expect(await outcomeOf(app)).toEqual({ email: 'ada@example.test', status: 'signed-in' })
    expect(await app.opener.evaluate(() => Object.keys(localStorage))).toEqual([])
  })
