'use client'

import { useEffect, useRef } from 'react'
import type { AuthChangeEvent, Session } from '../core/index.js'
import { useAuthClient } from './use-auth-client.js'

/** Calls the handler of the latest render at each event of one kind. */
export function useAuthEvent(event: AuthChangeEvent, handler: (session: Session | null) => void): void {
  const client = useAuthClient()
  const latest = useRef(handler)
  useEffect(() => {
    latest.current = handler
  })
  useEffect(() => {
    const hear = (heard: AuthChangeEvent, session: Session | null) => { if (heard === event) latest.current(session) }
    const { subscription } = client.onAuthStateChange(hear).data
    return () => subscription.unsubscribe()
  }, [client, event])
}
