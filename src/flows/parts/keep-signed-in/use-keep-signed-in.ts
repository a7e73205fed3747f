'use client'

import { useState } from 'react'
import type { AuthClient, LatchkeyClient } from '../../../core/index.js'
import { useAuthClient } from '../../../react/index.js'

/** Whether the session is to outlive the browser's window, and the way to choose; nothing to choose with a client that cannot. */
export function useKeepSignedIn() {
  const client = useAuthClient()
  // What is in force: chosen here before, by an earlier page of this tab, or by the app.
  const [isKept, setKept] = useState(() => canKeep(client) && client.getKeepSignedIn())
  if (!canKeep(client)) return null
  const choose = (next: boolean) => {
    setKept(next)
    void client.setKeepSignedIn(next)
  }
  return { isKept, choose }
}

function canKeep(client: AuthClient): client is AuthClient & Pick<LatchkeyClient, 'getKeepSignedIn' | 'setKeepSignedIn'> {
  return 'setKeepSignedIn' in client && 'getKeepSignedIn' in client
}
