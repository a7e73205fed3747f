'use client'

import { useEffect, useRef } from 'react'
import { isNextClaimed, nextIn, nextMemory, pageAddress, useArrival, useAuthContext, useEffectiveStatus } from '../react/index.js'

/**
 * Goes where `?next=` has said, for a page whose card is not there to do so: a guard around it never shows it to a person who
 * comes back signed in. Where the person comes back signed out, the card is there, and this has nothing to do any more.
 */
export function NextArrival() {
  const { client, allowedRedirects } = useAuthContext('<AuthProvider>')
  const status = useEffectiveStatus()
  const isOver = useRef(false)
  useEffect(() => { if (status === 'signed-out') isOver.current = true }, [status])
  useArrival(status === 'signed-in', () => {
    const page = pageAddress()
    const memory = nextMemory(client)
    const next = isOver.current || isNextClaimed(client) ? null : memory.read()
    if (next === null) return page ?? '/'
    memory.forget()
    return nextIn({ page, allowedRedirects }, next) ?? page ?? '/'
  })
  return null
}
