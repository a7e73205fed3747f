import type { SupabaseClient } from '@supabase/supabase-js'
import type { SignUpFormProps } from 'latchkey'
import type { AuthClient, LatchkeyClient, User, UserAttributes, UserMetadata, UserMetadataUpdate } from 'latchkey/core'
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

test('what is written is typed as what is read, and what nobody has typed may be anything', () => {
  type Typed = Pick<UserMetadataUpdate, 'plan'>
  expectTypeOf<Typed>().toEqualTypeOf<{ plan?: 'free' | 'pro' | null | undefined }>()
  expectTypeOf<{ data: { plan: 'pro'; anything: number } }>().toExtend<UserAttributes>()
  expectTypeOf<{ data: { plan: null } }>().toExtend<UserAttributes>()
  expectTypeOf<{ data: { plan: 'gold' } }>().not.toExtend<UserAttributes>()
  type SignUp = Parameters<LatchkeyClient['signUp']>[0]
  expectTypeOf<{ email: string; password: string; options: { data: { plan: 'free' } } }>().toExtend<SignUp>()
  expectTypeOf<{ email: string; password: string; options: { data: { plan: 'gold' } } }>().not.toExtend<SignUp>()
  expectTypeOf<{ metadata: { plan: 'gold' } }>().not.toExtend<SignUpFormProps>()
})

test('the client of supabase-js still is an AuthClient', () => {
  expectTypeOf<SupabaseClient['auth']>().toExtend<AuthClient>()
})
