import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const command = join(process.cwd(), 'dist/dev-server/cli.js')
let folder = ''
const children: ChildProcess[] = []

beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'latchkey-')) })
afterEach(async () => {
  await Promise.all(children.splice(0).filter(({ exitCode }) => exitCode === null).map(async (child) => {
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }))
  rmSync(folder, { recursive: true, force: true })
})

function run(...args: readonly string[]) {
  const child = spawn(process.execPath, [command, ...args], { cwd: folder, env: { PATH: process.env['PATH'] } })
  children.push(child)
  let printed = ''
  let wake = () => {}
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { printed += text; wake() })
  const ended = once(child, 'close').then(([code]: unknown[]) => ({ code, printed }))
  const address = async () => {
    for (;;) {
      const [, url] = /server: (http\S+)/.exec(printed) ?? []
      if (url !== undefined) return url
      await new Promise<void>((resolve) => { wake = resolve })
    }
  }
  return { child, ended, address }
}

const signUp = (url: string) => fetch(`${url}/signup`, { method: 'POST', body: JSON.stringify({ email: 'ada@example.test', password: 'correct horse' }) })

describe('latchkey dev', () => {
  test('answers, and ends on SIGTERM with its state written, although a page is open', async () => {
    const { child, ended, address } = run('dev', '--port', '0', '--state', 'state.json')
    const url = await address()
    const page = await fetch(`${url}/inbox`)
    expect((await signUp(url)).status).toBe(200)
    child.kill('SIGTERM')
    expect(await ended).toMatchObject({ code: 0 })
    await page.body?.cancel()
    expect(readFileSync(join(folder, 'state.json'), 'utf8')).toContain('ada@example.test')
  })

  test('says in a sentence that the port is in use', async () => {
    const url = await run('dev', '--port', '0').address()
    const { code, printed } = await run('dev', '--port', new URL(url).port).ended
    expect(code).toBe(1)
    expect(printed).toMatch(/^latchkey: port \d+ on 127\.0\.0\.1 is in use\. .*\n$/)
  })

  test('refuses a damaged state, and leaves it as it was', async () => {
    writeFileSync(join(folder, 'state.json'), '{"latchkey":1,')
    const { code, printed } = await run('dev', '--port', '0', '--state', 'state.json').ended
    expect(code).toBe(1)
    expect(printed).toContain('the state in state.json is damaged')
    expect(readFileSync(join(folder, 'state.json'), 'utf8')).toBe('{"latchkey":1,')
  })

  test('listens where others can reach it only when told twice', async () => {
    expect(await run('dev', '--host', '0.0.0.0').ended).toMatchObject({ code: 1, printed: expect.stringContaining('--allow-remote') })
  })

  test('shows its usage', async () => {
    expect(await run('--help').ended).toMatchObject({ code: 0, printed: expect.stringContaining('Usage: latchkey dev') })
  })
})
