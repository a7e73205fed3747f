'use client'

import { useEffect, useRef } from 'react'
import type { AuthView } from '../../parts/index.js'
import type { AuthScreen } from './choose-screen.js'

/** Lets the address go back to the card's first view where what is shown is not what it stands for: whatever comes next begins there. */
export function useFollowingAddress({ screen, view, reset }: { screen: AuthScreen['name']; view: AuthView; reset: () => void }): void {
  const latest = useRef(reset)
  useEffect(() => {
    latest.current = reset
  })
  useEffect(() => {
    if (screen !== 'loading' && screen !== 'redirect' && screen !== view) latest.current()
  }, [screen, view])
}
