import type { Assurance, AuthSnapshot } from '../../core/index.js'
import { effectiveStatus, type StatusRules } from '../../react/index.js'

/** What `Show` waits for: a status, a pending recovery or invitation, a level of assurance, or whatever a function of the snapshot says. */
export type ShowWhen =
  | AuthSnapshot['status'] | 'recovery' | 'invite' | { readonly aal: Assurance['current'] } | ((snapshot: AuthSnapshot) => boolean)

/** Whether it is so; `unknown` while nobody can tell yet. */
export type ShowVerdict = 'met' | 'unmet' | 'unknown'

/** Judges a snapshot. A status is the one that the guards go by. */
export function judge(when: ShowWhen, snapshot: AuthSnapshot, rules: StatusRules): ShowVerdict {
  if (isMet(when, snapshot, rules)) return 'met'
  return snapshot.status === 'loading' ? 'unknown' : 'unmet'
}

function isMet(when: ShowWhen, snapshot: AuthSnapshot, rules: StatusRules): boolean {
  if (typeof when === 'function') return when(snapshot)
  const status = effectiveStatus(snapshot, rules)
  if (typeof when === 'object') return status === 'signed-in' && snapshot.status === 'signed-in' && (when.aal === 'aal1' || snapshot.aal.current === 'aal2')
  if (when === 'recovery' || when === 'invite') return snapshot.status === 'signed-in' && snapshot.purpose === when
  return status === when
}
