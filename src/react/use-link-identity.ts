'use client'

import type { IdTokenCredentials, OAuthCredentials, PopupOAuthData, Session, User } from '../core/index.js'
import { useAuthContext, type AuthContextValue } from './auth-context.js'
import { refreshUser } from './refresh-user.js'
import { unwrap } from './unwrap.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'

/** What linking brings: the address that the person is sent to, or with an ID token the session at once. */
export type LinkedIdentity = PopupOAuthData | { user: User; session: Session }

/** Adds a way in to the signed-in person's account: by a provider's page, or by its ID token. */
export function useLinkIdentity(options: ActionOptions<LinkedIdentity, OAuthCredentials | IdTokenCredentials> = {}) {
  const context = useAuthContext('useLinkIdentity()')
  return useAction((credentials: OAuthCredentials | IdTokenCredentials) => linkIdentity(context, credentials), options)
}

async function linkIdentity(context: AuthContextValue, credentials: OAuthCredentials | IdTokenCredentials): Promise<LinkedIdentity> {
  const { client } = context
  if (!('token' in credentials)) return unwrap<LinkedIdentity>(client.linkIdentity(credentials))
  const linked = await unwrap<LinkedIdentity>(client.linkIdentity(credentials))
  // The server answers with the list as it was before.
  await refreshUser(context)
  return linked
}
