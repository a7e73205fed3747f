'use client'

import type { OAuthRedirect } from '../core/index.js'
import type { AuthorizationDecision } from './authorization-decision.js'
import { unwrap } from './unwrap.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'
import { useAuthClient } from './use-auth-client.js'

/** Refuses what an app asks for, and goes back to it. */
export function useOAuthDenyAuthorization(options: ActionOptions<OAuthRedirect, AuthorizationDecision> = {}) {
  const client = useAuthClient()
  return useAction(({ authorizationId, ...how }: AuthorizationDecision) => unwrap<OAuthRedirect>(client.oauth.denyAuthorization(authorizationId, how)), options)
}
