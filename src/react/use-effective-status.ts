'use client'

import type { AuthSnapshot } from '../core/index.js'
import { useAuthContext } from './auth-context.js'
import { effectiveStatus } from './effective-status.js'
import { useSession } from './use-session.js'

/** The status that the guards go by, with the app's rules for recovery and the second factor. */
export function useEffectiveStatus(): AuthSnapshot['status'] {
  const rules = useAuthContext('useEffectiveStatus()')
  return useSession((snapshot) => effectiveStatus(snapshot, rules))
}
