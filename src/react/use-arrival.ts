'use client'

import { useEffect, useRef } from 'react'
import { isHere, navigateBrowser } from './browser-navigation.js'
import type { Navigate } from './navigation-context.js'
import { useNavigate } from './use-navigate.js'

/** How long those who follow the browser's history may take to show the new page, before it is loaded. */
const followingTime = 400

/** Goes to an address once it is due: decided once, however often the effect runs, and loaded where nobody follows the browser's history. */
export function useArrival(isDue: boolean, addressOf: () => string): void {
  const navigate = useNavigate()
  const latest = useRef({ navigate, addressOf })
  const departure = useRef<{ to: string; isElsewhere: boolean } | null>(null)
  useEffect(() => {
    latest.current = { navigate, addressOf }
  })
  useEffect(() => {
    if (!isDue) {
      departure.current = null
      return undefined
    }
    departure.current ??= decide(latest.current.addressOf())
    return leave(departure.current, latest.current.navigate)
  }, [isDue])
}

const decide = (to: string) => ({ to, isElsewhere: !isHere(to) })

function leave({ to, isElsewhere }: { to: string; isElsewhere: boolean }, navigate: Navigate): (() => void) | undefined {
  if (!isElsewhere) return undefined
  if (!isHere(to)) navigate(to, { replace: true })
  if (navigate !== navigateBrowser) return undefined
  const timer = setTimeout(() => window.location.reload(), followingTime)
  return () => clearTimeout(timer)
}
