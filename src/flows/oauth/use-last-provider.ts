'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { departureOf, lastProviderOf, noteDeparture, useAuthClient, useSession } from '../../react/index.js'

/** The provider that has signed somebody in last in this browser, and the one that this page has come back from. */
export function useLastProvider() {
  const client = useAuthClient()
  const [departedTo] = useState(() => departureOf(client))
  const status = useSession((snapshot) => snapshot.status)
  // Whoever is here and signed out has come back without a session.
  useEffect(() => { if (status === 'signed-out' && departedTo !== null) noteDeparture(client, null) }, [client, status, departedTo])
  return { lastProvider: useSyncExternalStore(untilNextRender, () => lastProviderOf(client), nobody), departedTo }
}

/** What is remembered changes with the status, which renders anew. */
const untilNextRender = () => stop
const stop = () => undefined
const nobody = () => null
