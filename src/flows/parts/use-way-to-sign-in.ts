'use client'

import { useSession, useSignOut } from '../../react/index.js'
import { useOneAtATime } from './use-one-at-a-time.js'
import { wayTo, type ViewLinks } from './view.js'

/**
 * The way back in for somebody whose session the server has ended. supabase-js holds on to such a session until its token has
 * run out: it is signed out here first, so that the guards show the way in.
 */
export function useWayToSignIn(onViewChange?: ViewLinks['onViewChange']): (() => void) | undefined {
  const isHeld = useSession((snapshot) => snapshot.status === 'signed-in')
  const toSignIn = wayTo('sign-in', undefined, onViewChange)
  const signOut = useSignOut({ onSettled: toSignIn })
  const begin = useOneAtATime()
  return isHeld ? () => begin(() => signOut.mutateAsync({ scope: 'local' })) : toSignIn
}
