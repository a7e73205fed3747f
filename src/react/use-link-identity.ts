'use client'

import type { AuthClient, IdTokenCredentials, OAuthCredentials, PopupOAuthData, Session, User } from '../core/index.js'
import { unwrap } from './unwrap.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'
import { useAuthClient } from './use-auth-client.js'

/** What linking brings: the address that the person is sent to, or with an ID token the session at once. */
export type LinkedIdentity = PopupOAuthData | { user: User; session: Session }

/** Adds a way in to the signed-in person's account: by a provider's page, or by its ID token. */
export function useLinkIdentity(options: ActionOptions<LinkedIdentity, OAuthCredentials | IdTokenCredentials> = {}) {
  const client = useAuthClient()
  return useAction((credentials: OAuthCredentials | IdTokenCredentials) => linkIdentity(client, credentials), options)
}

function linkIdentity(client: AuthClient, credentials: OAuthCredentials | IdTokenCredentials): Promise<LinkedIdentity> {
  return 'token' in credentials ? unwrap<LinkedIdentity>(client.linkIdentity(credentials)) : unwrap<LinkedIdentity>(client.linkIdentity(credentials))
}
