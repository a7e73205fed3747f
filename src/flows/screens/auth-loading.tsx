'use client'

import type { ReactNode } from 'react'
import { useEffectiveStatus } from '../../react/index.js'

/** Shows its children until it is known whether the person is signed in. */
export function AuthLoading({ children }: { children?: ReactNode }) {
  return useEffectiveStatus() === 'loading' ? <>{children}</> : null
}
