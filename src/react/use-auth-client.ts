'use client'

import type { AuthClient } from '../core/index.js'
import { useAuthContext } from './auth-context.js'

/** The client that the nearest `AuthProvider` was given. */
export function useAuthClient(): AuthClient {
  return useAuthContext('useAuthClient()').client
}
