'use client'

import type { OAuthRedirect } from '../core/index.js'
import type { AuthorizationDecision } from './authorization-decision.js'
import { unwrap } from './unwrap.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'
import { useAuthClient } from './use-auth-client.js'

/** Lets an app act for the signed-in person, and goes back to it. */
export function useOAuthApproveAuthorization(options: ActionOptions<OAuthRedirect, AuthorizationDecision> = {}) {
  const client = useAuthClient()
  return useAction(({ authorizationId, ...how }: AuthorizationDecision) => unwrap<OAuthRedirect>(client.oauth.approveAuthorization(authorizationId, how)), options)
}
