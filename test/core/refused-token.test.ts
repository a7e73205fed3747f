import { createAuthClient } from 'latchkey/core'
import { createDevServer } from 'latchkey/dev-server'
import { expect, test } from 'vitest'

const ada = { email: 'ada@example.test', password: 'correct horse' }
const storageKey = 'session'

function createStorage() {
  const items = new Map<string, string>()
  return { items, getItem: (key: string) => items.get(key) ?? null, setItem: (key: string, value: string) => void items.set(key, value), removeItem: (key: string) => void items.delete(key) }
}

async function signedIn() {
  const server = createDevServer({ users: [ada] })
  const storage = createStorage()
  const open = () => createAuthClient({ url: 'http://auth.test', apiKey: 'dev', fetch: server.fetch, storage, storageKey, shared: false })
  await open().signInWithPassword(ada)
  return { storage, open }
}

test('an access token that the server cannot read any more, as after a change of its keys, is renewed once and the call made again', async () => {
  const { storage, open } = await signedIn()
  const session = JSON.parse(storage.items.get(storageKey) ?? '')
  storage.items.set(storageKey, JSON.stringify({ ...session, access_token: `${session.access_token.slice(0, -4)}AAAA` }))
  const auth = open()
  const { data, error } = await auth.getUser()
  expect([data.user?.email, error]).toEqual([ada.email, null])
  expect(JSON.parse(storage.items.get(storageKey) ?? '').refresh_token).not.toBe(session.refresh_token)
})

test('an entry of which nobody can be told reads as signed out', async () => {
  const { storage, open } = await signedIn()
  storage.items.set(storageKey, JSON.stringify({ access_token: 'eyJ.eyJ.x', refresh_token: 'y', expires_at: 9_999_999_999, user: null }))
  const auth = open()
  const { data, error } = await auth.getSession()
  expect([data.session, error, auth.getSnapshot().status]).toEqual([null, null, 'signed-out'])
})
