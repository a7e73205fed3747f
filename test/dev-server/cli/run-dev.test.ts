import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readArguments } from '../../../src/dev-server/cli/arguments.js'
import { runDev } from '../../../src/dev-server/cli/run-dev.js'

let folder = ''
const running: (() => Promise<void>)[] = []
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'latchkey-')) })
afterEach(async () => {
  await Promise.all(running.splice(0).map((stop) => stop()))
  rmSync(folder, { recursive: true })
})

async function start(args: readonly string[] = [], env: Record<string, string> = {}) {
  const options = readArguments(['dev', ...(args.includes('--port') ? [] : ['--port', '0']), ...args], env)
  if (typeof options === 'string') throw new Error('The arguments ask for no server.')
  const printed: string[] = []
  let tell: (text: string) => void = () => {}
  const warning = new Promise<string>((resolve) => { tell = resolve })
  const stop = await runDev(options, { directory: folder, env, print: (text) => { printed.push(text) }, warn: (text) => { tell(text) } })
  running.push(stop)
  const [, url = ''] = /server: (\S+)/.exec(printed.join('\n')) ?? []
  const signIn = async (email: string) => (await fetch(`${url}/token?grant_type=password`, { method: 'POST', body: JSON.stringify({ email, password: 'correct horse' }) })).status
  return { url, printed: printed.join('\n'), warning, stop, signIn }
}

const write = (name: string, content: unknown) => {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

describe('latchkey dev', () => {
  it('says where it is, where its mails are, and that it is for development', async () => {
    const { url, printed } = await start()
    expect((await fetch(`${url}/health`)).status).toBe(200)
    expect((await fetch(`${url}/inbox`)).status).toBe(200)
    expect(printed).toContain(`${url}/inbox`)
    expect(printed).toContain('For development only')
    expect(printed).toContain('links lead to:       http://localhost:3000,')
    expect(await (await fetch(`${url}/inbox`)).text()).toContain('http://localhost:3000')
  })

  it('says that a port is in use', async () => {
    const { url } = await start()
    await expect(start(['--port', new URL(url).port])).rejects.toThrow(`port ${new URL(url).port} on 127.0.0.1 is in use`)
  })

  it('reads people from a file', async () => {
    const { signIn } = await start(['--seed', write('people.json', [{ email: 'ada@example.test', password: 'correct horse' }])])
    expect(await signIn('ada@example.test')).toBe(200)
    expect(await signIn('bob@example.test')).toBe(400)
  })

  it.each([
    ['that is missing', undefined, /cannot be read: there is no such file\.$/],
    ['that is no JSON', '[{', 'is no JSON'],
    ['with a wrong field', [{ email: 'ada@example.test', pasword: 'x' }], "[0] has 'pasword'"],
    ['with a wrong person', [{ email: 'ada' }], '[0].email is not valid'],
  ])('refuses a file of people %s', async (_, content, message) => {
    const path = content === undefined ? join(folder, 'none.json') : write('people.json', content)
    await expect(start(['--seed', path])).rejects.toThrow(message)
  })

  it('keeps people over a restart', async () => {
    const state = join(folder, 'state.json')
    const seed = write('people.json', [{ email: 'ada@example.test', password: 'correct horse' }])
    const first = await start(['--state', state, '--seed', seed], { GOTRUE_MAILER_AUTOCONFIRM: 'true' })
    await fetch(`${first.url}/signup`, { method: 'POST', body: JSON.stringify({ email: 'new@example.test', password: 'correct horse' }) })
    await first.stop()
    running.splice(0)
    const second = await start(['--state', state, '--seed', seed])
    expect([await second.signIn('ada@example.test'), await second.signIn('new@example.test')]).toEqual([200, 200])
  })

  it('refuses a damaged state with its name', async () => {
    await expect(start(['--state', write('state.json', '{')])).rejects.toThrow('state.json is damaged')
  })

  it('reads supabase/config.toml, and names once what has no effect', async () => {
    mkdirSync(join(folder, 'supabase'))
    write('supabase/config.toml', '[auth]\nenable_signup = false\n[auth.third_party.clerk]\nenabled = true\n')
    const { url, printed } = await start([], { GOTRUE_DB_DRIVER: 'postgres', GOTRUE_SITE_ULR: 'x', GOTRUE_API_HOST: '0.0.0.0' })
    expect(await (await fetch(`${url}/settings`)).json()).toMatchObject({ disable_signup: true, mailer_autoconfirm: true })
    expect(printed.split('Without effect here:\n')[1]?.split('\n')).toEqual([
      '  GOTRUE_API_HOST', '  GOTRUE_DB_DRIVER', '  GOTRUE_SITE_ULR (did you mean GOTRUE_SITE_URL?)', '  auth.third_party.clerk',
    ])
  })

  it('refuses a variable of the wrong type by its name', async () => {
    await expect(start([], { GOTRUE_JWT_EXP: 'soon' })).rejects.toThrow('GOTRUE_JWT_EXP must be a whole number')
  })

  it('sends mails by SMTP where that is set, and says so when one does not get through', async () => {
    const { url, printed, warning } = await start([], { GOTRUE_SMTP_HOST: '127.0.0.1', GOTRUE_SMTP_PORT: '1' })
    expect(printed).toContain('and mails by 127.0.0.1')
    const answer = await fetch(`${url}/otp`, { method: 'POST', body: JSON.stringify({ email: 'ada@example.test' }) })
    expect(answer.status).toBe(500)
    expect(await warning).toContain('a mail was not sent by 127.0.0.1:1: ')
  })

  it('listens where GOTRUE_API_PORT says when the command does not', async () => {
    const { url, stop } = await start()
    const { port } = new URL(url)
    await stop()
    running.splice(0)
    const again = await runDev({ port: undefined, host: '127.0.0.1', state: undefined, seed: undefined }, { directory: folder, env: { GOTRUE_API_PORT: port }, print: () => {}, warn: () => {} })
    running.push(again)
    expect((await fetch(`${url}/health`)).status).toBe(200)
  })
})
