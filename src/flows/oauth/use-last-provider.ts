'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { lastProviderOf, useAuthClient, useSession } from '../../react/index.js'

/** The provider that has signed somebody in last in this browser, the one that this page has come back from, and the ways to remember. */
export function useLastProvider() {
  const memory = lastProviderOf(useAuthClient())
  const [departedTo] = useState(memory.departedTo)
  const isSignedOut = useSession((snapshot) => snapshot.status === 'signed-out')
  // Whoever is here and signed out has come back without a session.
  useEffect(() => { if (isSignedOut && departedTo !== null) memory.depart(null) }, [memory, isSignedOut, departedTo])
  return { lastProvider: useSyncExternalStore(memory.subscribe, memory.get, nobody), departedTo, memory }
}

const nobody = () => null
