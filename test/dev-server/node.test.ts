import { afterEach, describe, expect, test } from 'vitest'
import { createDevServer } from 'latchkey/dev-server'
import { listen, type Listener } from 'latchkey/dev-server/node'

const listeners: Listener[] = []

async function start(port = 0): Promise<Listener> {
  const listener = await listen(createDevServer({ users: [{ email: 'ada@example.test', password: 'correct horse' }] }), { port })
  listeners.push(listener)
  return listener
}

afterEach(async () => {
  await Promise.all(listeners.splice(0).map((listener) => listener.close()))
})

describe('the listener', () => {
  test('answers as the server does', async () => {
    const { url } = await start()
    const answer = await fetch(`${url}/token?grant_type=password`, { method: 'POST', body: JSON.stringify({ email: 'ada@example.test', password: 'correct horse' }) })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('sb-auth-refresh-token-prefix')).toHaveLength(5)
  })

  test('says what to do about a port that is in use', async () => {
    const { url } = await start()
    await expect(start(Number(new URL(url).port))).rejects.toThrow(/port \d+ on 127\.0\.0\.1 is in use/)
  })

  test('refuses a body of two megabytes and lives on', async () => {
    const { url } = await start()
    const answer = await fetch(`${url}/signup`, { method: 'POST', body: 'x'.repeat(2 * 1024 * 1024) })
    expect(await answer.json()).toMatchObject({ code: 413, error_code: 'request_entity_too_large' })
    expect((await fetch(`${url}/health`)).status).toBe(200)
  })
})
