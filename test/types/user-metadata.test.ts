import type { SupabaseClient } from '@supabase/supabase-js'
import type { AuthClient, User, UserMetadata } from 'latchkey/core'
import { expect, expectTypeOf, test } from 'vitest'

declare module 'latchkey/core' {
  interface UserMetadata {
    /** What the person pays for. */
    plan?: 'free' | 'pro'
  }
}

test('an app types its own keys of user_metadata by augmenting UserMetadata', () => {
  expectTypeOf<User['user_metadata']>().toEqualTypeOf<UserMetadata>()
  expectTypeOf<User['user_metadata']['plan']>().toEqualTypeOf<'free' | 'pro' | undefined>()
  // The keys that nobody has typed are read as in supabase-js.
  expectTypeOf<User['user_metadata']['anything']>().toBeAny()
  const metadata: UserMetadata = { plan: 'pro' }
  // @ts-expect-error the app offers no such plan
  metadata.plan = 'gold'
  expect(metadata).toBeDefined()
})

test('the client of supabase-js still is an AuthClient', () => {
  expectTypeOf<SupabaseClient['auth']>().toExtend<AuthClient>()
})
