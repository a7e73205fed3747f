import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDevServer } from '../../../src/dev-server/index.js'
import { openStateFile, type StateFile } from '../../../src/dev-server/node/state-file.js'

let folder = ''
const files: StateFile[] = []
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'latchkey-')) })
afterEach(async () => {
  await Promise.all(files.splice(0).map((file) => file.flush()))
  rmSync(folder, { recursive: true })
})

const ada = { email: 'ada@example.test', password: 'correct horse' }
const pathOf = (name = 'state.json') => join(folder, name)
const failOnError = (error: Error) => { throw error }

async function openWith(config = {}, path = pathOf()) {
  const file = await openStateFile(createDevServer({ config: { mailerAutoconfirm: true, ...config } }), path, failOnError)
  files.push(file)
  const post = async (route: string, body: unknown): Promise<Record<string, unknown>> => {
    const response = await file.server.fetch(`http://auth.test${route}`, { method: 'POST', body: JSON.stringify(body) })
    return { ...Object(await response.json()) }
  }
  return { ...file, post }
}

describe('a state file', () => {
  it.each([0, 2])('keeps people, their sessions and their refresh tokens (version %i)', async (securityRefreshTokenAlgorithmVersion) => {
    const first = await openWith({ securityRefreshTokenAlgorithmVersion })
    const session = await first.post('/signup', ada)
    await first.flush()

    const second = await openWith({ securityRefreshTokenAlgorithmVersion })
    expect(await second.post('/token?grant_type=password', ada)).toMatchObject({ user: { email: ada.email } })
    const user = await second.server.fetch('http://auth.test/user', { headers: { authorization: `Bearer ${String(session['access_token'])}` } })
    expect(user.status).toBe(200)
    expect(await second.post('/token?grant_type=refresh_token', { refresh_token: session['refresh_token'] })).toHaveProperty('access_token')
  })

  it('keeps links that were sent', async () => {
    const first = await openWith()
    await first.post('/signup', ada)
    await first.post('/recover', { email: ada.email })
    await first.flush()
    const second = await openWith()
    expect(await second.post('/verify', { type: 'recovery', token_hash: first.server.inbox.latest()?.tokenHash })).toHaveProperty('access_token')
  })

  it('leaves nothing else beside it', async () => {
    const { post, flush } = await openWith()
    await Promise.all([1, 2, 3, 4, 5].map((number) => post('/signup', { ...ada, email: `p${String(number)}@example.test` })))
    await flush()
    expect(readdirSync(folder)).toEqual(['state.json'])
    expect(JSON.parse(readFileSync(pathOf(), 'utf8'))).toMatchObject({ tables: { users: { length: 5 } } })
  })

  it.each<[string, (content: string) => string]>([
    ['cut off', (content) => content.slice(0, content.length / 2)],
    ['cut at its end', (content) => content.slice(0, -2)],
    ['changed', (content) => content.replace('ada@example.test', 'eve@example.test')],
    ['empty', () => ''],
    ['of something else', () => '{"users":[]}'],
    ['no text', () => '\0\xff'],
  ])('that is %s is refused, left alone, and not half read', async (_, damage) => {
    const { post, flush } = await openWith()
    await post('/signup', ada)
    await flush()
    files.splice(0)
    const damaged = damage(readFileSync(pathOf(), 'utf8'))
    writeFileSync(pathOf(), damaged)
    const server = createDevServer({ users: [{ email: 'bob@example.test' }] })
    const before = await server.exportState()
    await expect(openStateFile(server, pathOf(), failOnError)).rejects.toThrow(`${pathOf()} is damaged or of another version`)
    expect(readFileSync(pathOf(), 'utf8')).toBe(damaged)
    expect(await server.exportState()).toBe(before)
  })

  it('that cannot be written is refused at once', async () => {
    await expect(openWith({}, pathOf('missing/state.json'))).rejects.toThrow('cannot be written to')
    await expect(openWith({}, folder)).rejects.toThrow('cannot be read')
    expect(existsSync(pathOf('missing'))).toBe(false)
  })
})

describe('an imported state', () => {
  it.each([['{"users":[{}]}', 'users[0].id is no string'], ['{"people":[]}', "a table 'people'"], ['[]', 'no tables'], ['{"users":{}}', "'users' has no rows"]])(
    'is refused when it is %s',
    async (text, message) => {
      await expect(createDevServer().importState(text)).rejects.toThrow(message)
    },
  )
})
