import { renderUser } from '../account/render-user.js'
import type { Context } from '../context.js'
import { randomUuid } from '../crypto/index.js'
import type { Metadata, UserRecord } from '../state/index.js'
import { callHook, hasHook } from './call-hook.js'

interface Candidate {
  readonly aud: string
  readonly email?: string
  readonly phone?: string
  readonly isAnonymous?: boolean
  /** None for anonymous users. */
  readonly provider?: string
  readonly data?: Metadata | undefined
}

/** Before it is created, a user has no time of creation, no role and no identity. */
const never = '0001-01-01T00:00:00Z'

/** Asks the hook whether somebody may become a user; it refuses by an error. Call it before looking for a user of the same address. */
export async function beforeUserCreated(context: Context, { aud, email = '', phone = '', isAnonymous = false, provider, data = {} }: Candidate): Promise<void> {
  if (!hasHook(context, 'before-user-created')) return
  await callHook(context, 'before-user-created', {
    user: {
      id: randomUuid(context.server.random),
      aud,
      role: '',
      email,
      phone,
      app_metadata: provider === undefined ? {} : { provider, providers: [provider] },
      user_metadata: data,
      identities: [],
      created_at: never,
      updated_at: never,
      is_anonymous: isAnonymous,
    },
  })
}

/** Tells the hook of a new user; it is too late to object. */
export async function afterUserCreated(context: Context, user: UserRecord): Promise<void> {
  if (!hasHook(context, 'after-user-created')) return
  await callHook(context, 'after-user-created', { user: renderUser(context.server, user) }).catch(() => undefined)
}
