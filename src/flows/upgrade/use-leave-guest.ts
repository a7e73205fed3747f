'use client'

import { useState } from 'react'
import { useSignOut } from '../../react/index.js'
import { useErrorSentences, useOneAtATime } from '../parts/index.js'

/** Leaves the guest's account for another one, after a question: everything but the markup. */
export function useLeaveGuest(onLeft: (() => void) | undefined) {
  const [isAsked, setAsked] = useState(false)
  const { say } = useErrorSentences()
  const begin = useOneAtATime()
  const signOut = useSignOut({ onSuccess: () => { setAsked(false); onLeft?.() } })
  return {
    isAsked,
    ask: () => { signOut.reset(); setAsked(true) },
    cancel: () => setAsked(false),
    leave: () => begin(() => signOut.mutateAsync()),
    isPending: signOut.isPending,
    message: signOut.error && say(signOut.error),
  }
}
