'use client'

import { useState } from 'react'
import { useAuthClient, useSession } from '../../../react/index.js'
import { endedIn, endedMemory } from '../../parts/index.js'

/** Who was signed in until the server has ended the session: on this page, or on the one that has sent the person here. */
export function useEndedSession() {
  const client = useAuthClient()
  const [before, setBefore] = useState(() => {
    const memory = endedMemory(client)
    const ended = memory.read()
    memory.forget()
    return ended
  })
  const ended = useSession(endedIn) ?? before
  return { ended, forgetEnded: () => setBefore(null) }
}
