'use client'

import type { SignOutScope } from '../../../core/index.js'
import { useSession } from '../../../react/index.js'

/** Whether a guest is asked first. */
export interface AskGuestOption {
  /** Asks a guest before they are signed out here: nobody can sign in to a guest's account again. @default true */
  askGuest?: boolean | undefined
}

/** Whether signing out takes an account that there is no way back to. */
export function useLosesAccount(askGuest = true): (scope: SignOutScope) => boolean {
  const isGuest = useSession((snapshot) => snapshot.status === 'signed-in' && snapshot.user.is_anonymous === true)
  return (scope) => askGuest && isGuest && scope !== 'others'
}
