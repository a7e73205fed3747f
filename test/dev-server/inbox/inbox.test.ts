import { expect, test } from 'vitest'
import { createDevServer } from 'latchkey/dev-server'

const recover = (server: ReturnType<typeof createDevServer>, email: string) =>
  server.fetch('http://auth.test/recover', { method: 'POST', body: JSON.stringify({ email }) })

function createServer() {
  return createDevServer({ users: [{ email: 'ada@example.test' }, { email: 'grace@example.test' }] })
}

test('a mail has its link and its code, and no empty keys', async () => {
  const server = createServer()
  await recover(server, 'ada@example.test')
  const message = server.inbox.latest('ADA@example.test')
  expect(message).toMatchObject({ channel: 'email', to: 'ada@example.test', type: 'recovery', subject: 'Reset your password' })
  expect(message?.link).toContain(`token=${message?.tokenHash ?? ''}&type=recovery`)
  expect(message?.text).toContain(message?.code)
  expect(message?.html).toContain(message?.code)
  expect(Object.values(message ?? {})).not.toContain(undefined)
})

test('next() gives each message once, in order, also to whoever asks before it is sent', async () => {
  const server = createServer()
  const first = server.inbox.next()
  await recover(server, 'ada@example.test')
  await recover(server, 'grace@example.test')
  expect((await first).to).toBe('ada@example.test')
  expect((await server.inbox.next()).to).toBe('grace@example.test')
})

test('messages are the same objects each time, in a new array only after a message', async () => {
  const server = createServer()
  await recover(server, 'ada@example.test')
  const before = server.inbox.messages
  expect(server.inbox.messages).toBe(before)
  await recover(server, 'grace@example.test')
  expect(server.inbox.messages).not.toBe(before)
  expect(server.inbox.messages[0]).toBe(before[0])
})

test('listeners hear of each message until they stop listening', async () => {
  const server = createServer()
  let heard = 0
  const stop = server.inbox.subscribe(() => { heard += 1 })
  await recover(server, 'ada@example.test')
  stop()
  await recover(server, 'grace@example.test')
  expect(heard).toBe(1)
})
