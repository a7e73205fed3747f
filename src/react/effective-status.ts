'use client'

import type { AuthSnapshot } from '../core/index.js'
import type { AuthContextValue } from './auth-context.js'

/** How the app has decided to count sessions that are not ordinary ones. */
export type StatusRules = Pick<AuthContextValue, 'recoveryCounts' | 'secondFactorCounts'>

/** What the guards go by: a session that only serves to set a password, or that lacks its second factor, need not count as signed in. */
export function effectiveStatus(snapshot: AuthSnapshot, rules: StatusRules): AuthSnapshot['status'] {
  if (snapshot.status !== 'signed-in') return snapshot.status
  const isSettingPassword = snapshot.purpose !== 'regular'
  const lacksSecondFactor = snapshot.aal.current === 'aal1' && snapshot.aal.next === 'aal2'
  if (isSettingPassword && rules.recoveryCounts === 'signed-out') return 'signed-out'
  if (lacksSecondFactor && rules.secondFactorCounts === 'signed-out') return 'signed-out'
  return 'signed-in'
}
