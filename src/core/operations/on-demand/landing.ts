import type { AuthChangeEvent, SessionPurpose } from '../../types.js'

/** What a session from a link or a mailed code is for, by the type of the mail. */
export function landingOf(type: string | null | undefined): { event: AuthChangeEvent; purpose: SessionPurpose } {
  if (type === 'recovery') return { event: 'PASSWORD_RECOVERY', purpose: type }
  return { event: 'SIGNED_IN', purpose: type === 'invite' ? type : 'regular' }
}
