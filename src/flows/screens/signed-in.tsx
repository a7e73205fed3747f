'use client'

import type { ReactNode } from 'react'
import { useEffectiveStatus } from '../../react/index.js'

/** Shows its children to a person who is signed in: not while a recovery or a second factor is pending, unless the provider says so. */
export function SignedIn({ children }: { children?: ReactNode }) {
  return useEffectiveStatus() === 'signed-in' ? <>{children}</> : null
}
