import { createAuthClient } from 'latchkey/core'
import { createDevServer } from 'latchkey/dev-server'
import { expect, test } from 'vitest'

const ada = { email: 'ada@example.test', password: 'correct horse' }

async function signedIn() {
  const server = createDevServer({ users: [ada] })
  const auth = createAuthClient({ url: 'http://auth.test', apiKey: 'dev', fetch: server.fetch, storage: 'memory', shared: false })
  await auth.signInWithPassword(ada)
  return { server, auth, endedOf: () => { const snapshot = auth.getSnapshot(); return snapshot.status === 'signed-out' ? snapshot.ended?.email : snapshot.status } }
}

test('tells whose session the server has ended, until somebody signs in again', async () => {
  const { server, auth, endedOf } = await signedIn()
  server.faults.next('session-revoked')
  await auth.getUser()
  expect(endedOf()).toBe(ada.email)
  await auth.signInWithPassword(ada)
  await auth.signOut()
  expect(endedOf()).toBeUndefined()
})

test('says nothing of an end where a person has signed out', async () => {
  const { auth, endedOf } = await signedIn()
  await auth.signOut()
  expect([endedOf(), auth.getSnapshot()]).toEqual([undefined, { status: 'signed-out', redirect: null }])
})
