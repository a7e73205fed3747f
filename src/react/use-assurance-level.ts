'use client'

import type { Assurance } from '../core/index.js'
import { useSession } from './use-session.js'

/** Where the session stands and where the person's factors could take it; `null` when signed out and while loading. */
export function useAssuranceLevel(): Assurance | null {
  return useSession((snapshot) => (snapshot.status === 'signed-in' ? snapshot.aal : null))
}
