import type { SupabaseClient } from '@supabase/supabase-js'
import { createClient } from '@supabase/supabase-js'
import type { AuthClient, LatchkeyClient, Session, User } from 'latchkey/core'
import { createAuthClient } from 'latchkey/core'
import { createDevServer } from 'latchkey/dev-server'
import { expect, expectTypeOf, test } from 'vitest'

/** What apps write with supabase-js: it compiles for either client unchanged. */
async function writeAsWithSupabase(auth: AuthClient) {
  const { data, error } = await auth.signInWithPassword({ email: 'ada@example.test', password: 'secret' })
  if (error) return error.message
  const id: string = data.user.id
  const { data: { session } } = await auth.getSession()
  const { data: { subscription } } = auth.onAuthStateChange((event, current) => void [event === 'SIGNED_IN', current?.access_token])
  subscription.unsubscribe()
  const signedUp = await auth.signUp({ phone: '+15550100', password: 'secret', options: { channel: 'whatsapp', data: { name: 'Ada' } } })
  await auth.signInWithOtp({ email: 'ada@example.test', options: { shouldCreateUser: false } })
  await auth.verifyOtp({ email: 'ada@example.test', token: '123456', type: 'email' })
  const oauth = await auth.signInWithOAuth({ provider: 'github', options: { scopes: 'repo', queryParams: { prompt: 'consent' } } })
  await auth.updateUser({ data: { plan: 'pro' } }, { emailRedirectTo: '/account' })
  const factors = await auth.mfa.listFactors()
  const level = await auth.mfa.getAuthenticatorAssuranceLevel()
  await auth.linkIdentity({ provider: 'google' })
  await auth.resetPasswordForEmail('ada@example.test', { redirectTo: '/reset' })
  await auth.signOut({ scope: 'local' })
  return [id, session?.user.user_metadata.anything, signedUp.data.user?.email, oauth.data.url, factors.data?.totp[0]?.id, level.data?.currentLevel]
}

test('the client of supabase-js is an AuthClient as it is', () => {
  expectTypeOf<SupabaseClient['auth']>().toExtend<AuthClient>()
  expectTypeOf<LatchkeyClient>().toExtend<AuthClient>()
  expectTypeOf<Awaited<ReturnType<SupabaseClient['auth']['getUser']>>['data']['user']>().toExtend<User | null>()
  expectTypeOf<NonNullable<Awaited<ReturnType<SupabaseClient['auth']['getSession']>>['data']['session']>>().toExtend<Session>()
  expectTypeOf(writeAsWithSupabase).toBeCallableWith(createAuthClient({ url: 'https://auth.example', apiKey: 'key', shared: false }))
  expect(writeAsWithSupabase).toBeTypeOf('function')
})

test.each(['latchkey', 'supabase'])('what apps write runs with the client of %s', async (name) => {
  const server = createDevServer({ users: [{ email: 'ada@example.test', password: 'secret' }] })
  const auth: AuthClient = name === 'latchkey'
    ? createAuthClient({ url: 'http://auth.test/auth/v1', apiKey: 'dev', fetch: server.fetch, storage: 'memory', autoRefreshToken: false })
    : createClient('http://auth.test', 'dev', { global: { fetch: server.fetch }, auth: { persistSession: false, autoRefreshToken: false } }).auth
  const [id, metadata, , url, factor, level] = Object(await writeAsWithSupabase(auth))
  expect(id).toMatch(/^[\w-]{36}$/)
  expect([metadata, factor, level]).toEqual([undefined, undefined, 'aal1'])
  expect(url).toContain('provider=github')
})
