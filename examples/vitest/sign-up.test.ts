import { createClient } from '@supabase/supabase-js'
import { createDevServer } from 'latchkey/dev-server'
import { expect, test } from 'vitest'

test('a new person confirms the address and is signed in', async () => {
  const server = createDevServer()
  const { auth } = createClient('http://auth.test', 'any-key', { global: { fetch: server.fetch } })

  await auth.signUp({ email: 'ada@example.test', password: 'correct horse' })
  const { code = '' } = await server.inbox.next()
  await auth.verifyOtp({ type: 'signup', email: 'ada@example.test', token: code })

  const { data } = await auth.getUser()
  expect(data.user?.email).toBe('ada@example.test')

  server.faults.next('offline')
  expect((await auth.getUser()).error?.name).toBe('AuthRetryableFetchError')
})
