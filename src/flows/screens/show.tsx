'use client'

import type { ReactNode } from 'react'
import { useAuthContext, useSession } from '../../react/index.js'
import { judge, type ShowWhen } from './show-when.js'

/** Props of `Show`. */
export interface ShowProps {
  /** A status, `'recovery'`, `'invite'`, `{ aal: 'aal2' }`, or a function of the snapshot. */
  when: ShowWhen
  /** What there is instead; nothing of either while it is not known yet. @default nothing */
  fallback?: ReactNode
  children?: ReactNode
}

/** Shows its children when something is so of the session. */
export function Show({ when, fallback, children }: ShowProps) {
  const rules = useAuthContext('<Show>')
  const verdict = useSession((snapshot) => judge(when, snapshot, rules))
  if (verdict === 'met') return <>{children}</>
  return verdict === 'unmet' ? <>{fallback}</> : null
}
