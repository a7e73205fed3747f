// @vitest-environment jsdom
import { createClient } from '@supabase/supabase-js'
import { createAuthClient } from 'latchkey/core'
import { createDevServer } from 'latchkey/dev-server'
import { beforeEach, expect, test, vi } from 'vitest'

const person = { email: 'ada@example.test', password: 'correct horse' }

beforeEach(() => localStorage.clear())

function setUp() {
  const server = createDevServer({ users: [person] })
  const rows: (string | null)[] = []
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    const address = String(input instanceof Request ? input.url : input)
    if (!address.includes('/rest/')) return server.fetch(address.replace('/auth/v1', ''), init)
    rows.push(new Headers(init?.headers).get('authorization'))
    return Response.json([])
  }
  return { server, fetch, rows }
}

test('G47: supabase-js sends the token of the session as it is now, and is told when it changes', async () => {
  const { fetch, rows, server } = setUp()
  const auth = createAuthClient({ projectUrl: 'http://ref.example', apiKey: 'key', fetch, shared: false })
  const supabase = createClient('http://ref.example', 'key', { accessToken: auth.getAccessToken, global: { fetch } })
  const setAuth = vi.spyOn(supabase.realtime, 'setAuth')
  auth.keepRealtimeSignedIn(supabase.realtime)
  await supabase.from('notes').select()
  setAuth.mockClear()
  await auth.signInWithPassword(person)
  await supabase.from('notes').select()
  server.advance(60)
  await auth.refreshSession()
  await supabase.from('notes').select()
  await auth.signOut()
  expect(rows[0]).toBe('Bearer key')
  expect(rows[1]).toMatch(/^Bearer ey/)
  expect(rows[2]).not.toBe(rows[1])
  expect(setAuth).toHaveBeenCalledTimes(3)
  auth.dispose()
})

test('a session of auth-js is taken over as it is, and auth-js reads ours', async () => {
  const { fetch } = setUp()
  const supabase = createClient('http://ref.example', 'key', { global: { fetch } })
  const { data: theirs } = await supabase.auth.signInWithPassword(person)
  const ours = createAuthClient({ projectUrl: 'http://ref.example', apiKey: 'key', fetch, shared: false })
  expect(ours.getSnapshot()).toMatchObject({ status: 'signed-in', session: { access_token: theirs.session?.access_token } })
  const { data: renewed } = await ours.refreshSession()
  const again = createClient('http://ref.example', 'key', { global: { fetch }, auth: { storageKey: 'sb-ref-auth-token' } })
  expect((await again.auth.getSession()).data.session?.access_token).toBe(renewed.session?.access_token)
  ours.dispose()
})
