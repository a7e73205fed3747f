'use client'

import type { ReactNode } from 'react'
import { useEffectiveStatus } from '../../react/index.js'

/** Shows its children to a person who is not signed in, or whose recovery or second factor is pending. */
export function SignedOut({ children }: { children?: ReactNode }) {
  return useEffectiveStatus() === 'signed-out' ? <>{children}</> : null
}
