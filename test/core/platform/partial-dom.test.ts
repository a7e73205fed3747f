import { createAuthClient } from 'latchkey/core'
import { afterEach, expect, test, vi } from 'vitest'
import { createFakeBrowser } from '../../../src/testing/fake-platform.js'

afterEach(() => vi.unstubAllGlobals())

const session = { access_token: 'a.b.c', refresh_token: 'r', expires_in: 3600, token_type: 'bearer', user: { id: '1' } }
const fetch = async () => ({ ok: true, status: 200, json: async () => session })

test.each([
  ['no listeners', {}, {}, {}],
  ['a navigator without onLine', {}, {}, { userAgent: 'x' }],
  ['a window with an address only', { location: { href: 'https://app.example/' } }, {}, {}],
])('a partial DOM is no error: %s', async (_, window, document, navigator) => {
  for (const [name, value] of Object.entries({ window, document, navigator })) vi.stubGlobal(name, value)
  const auth = createAuthClient({ url: 'https://auth.example', apiKey: 'key', shared: false, fetch })
  expect((await auth.signInWithPassword({ email: 'ada@example.test', password: 'secret' })).error).toBeNull()
  expect((await auth.signInWithOAuth({ provider: 'github', options: { skipBrowserRedirect: true } })).error).toBeNull()
  await auth.signOut()
  auth.dispose()
})

test('G4: on an insecure origin the challenge is plain', async () => {
  const { openTab } = createFakeBrowser()
  const platform = { ...openTab().platform, crypto: { sha256: async () => null, verify: async () => null } }
  const auth = createAuthClient({ url: 'https://auth.example', apiKey: 'key', shared: false, platform })
  const { data } = await auth.signInWithOAuth({ provider: 'github', options: { skipBrowserRedirect: true } })
  const { searchParams } = new URL(data.url ?? '')
  expect(searchParams.get('code_challenge_method')).toBe('plain')
  expect(searchParams.get('code_challenge')).toMatch(/^[0-9a-f]{112}$/)
})
