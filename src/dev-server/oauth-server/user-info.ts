import { sortKeys } from '../account/users.js'
import type { Metadata, SessionRecord, UserRecord } from '../state/index.js'
import { parseScope } from './authorize.js'

/** What a client may know of a user, by the scopes that the user agreed to. @see OpenID Connect Core 1.0 §5.3 */
export function describeUser(user: UserRecord, session: SessionRecord | undefined): Metadata {
  const scopes = parseScope(session?.scope ?? '')
  return sortKeys({
    sub: user.id,
    ...(scopes.includes('email') ? emailClaims(user) : {}),
    ...(scopes.includes('profile') ? profileClaims(user) : {}),
    ...(scopes.includes('phone') ? phoneClaims(user) : {}),
  })
}

function emailClaims({ email, emailConfirmedAt }: UserRecord): Metadata {
  return { ...(email === '' ? {} : { email }), ...(emailConfirmedAt === undefined ? {} : { email_verified: true }) }
}

function phoneClaims({ phone, phoneConfirmedAt }: UserRecord): Metadata {
  return { ...(phone === '' ? {} : { phone }), ...(phoneConfirmedAt === undefined ? {} : { phone_verified: true }) }
}

/** The claims of the scope `profile`, taken from what the user or a provider said. */
export function profileClaims(user: UserRecord): Record<string, unknown> {
  const told = (...names: string[]) => names.map((name) => user.userMetadata[name]).find((value) => typeof value === 'string' && value !== '')
  const name = told('name') ?? (user.email || undefined)
  const picture = told('picture', 'avatar_url')
  const username = told('preferred_username', 'username')
  return {
    ...(name === undefined ? {} : { name }),
    ...(picture === undefined ? {} : { picture }),
    ...(username === undefined ? {} : { preferred_username: username }),
    updated_at: Math.floor(user.updatedAt / 1000),
    user_metadata: user.userMetadata,
  }
}
