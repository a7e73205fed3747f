'use client'

import type { User } from '../core/index.js'
import { useSession } from './use-session.js'
import { useUserCheck } from './use-user-check.js'

/** The user of the session, checked with the server in the background; `null` when signed out and while loading. */
export function useUser(): User | null {
  useUserCheck()
  return useSession((snapshot) => (snapshot.status === 'signed-in' ? snapshot.user : null))
}
