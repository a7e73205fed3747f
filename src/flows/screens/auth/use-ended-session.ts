'use client'

import { useEffect, useState } from 'react'
import { useAuthClient, useSession } from '../../../react/index.js'
import { endedIn, endedMemory } from '../../parts/index.js'

/** Who was signed in until the server has ended the session: on this page, or on the one that has sent the person here. */
export function useEndedSession() {
  const client = useAuthClient()
  const [memory] = useState(() => endedMemory(client))
  const [before, setBefore] = useState(() => memory.read())
  // Not while rendering, which StrictMode does twice.
  useEffect(() => memory.forget(), [memory])
  const ended = useSession(endedIn) ?? before
  return { ended, forgetEnded: () => setBefore(null) }
}
