'use client'

import type { OAuthCredentials, PopupOAuthData } from '../core/index.js'
import { unwrap } from './unwrap.js'
import type { ActionOptions } from './use-action.js'
import { useAction } from './use-action.js'
import { useAuthClient } from './use-auth-client.js'

/** Sends a person to a provider. With `popup` the result has the session too, once the person has come back from there. */
export function useSignInWithOAuth(options: ActionOptions<PopupOAuthData, OAuthCredentials> = {}) {
  const client = useAuthClient()
  return useAction((credentials: OAuthCredentials) => unwrap<PopupOAuthData>(client.signInWithOAuth(credentials)), options)
}
