'use client'

import { useEffect, useState } from 'react'

/** Whole seconds left of a wait that began when `start` last changed; 0 when there is none, and once it is over. */
export function useCountdown(seconds: number, start?: unknown): number {
  const [wait, setWait] = useState({ seconds, start, left: seconds })
  const isCurrent = wait.seconds === seconds && wait.start === start
  useEffect(() => {
    if (seconds <= 0) return
    const end = Date.now() + seconds * 1000
    const timer = setInterval(() => {
      // Counted against the clock: a background tab's timer comes late.
      const left = Math.max(0, Math.ceil((end - Date.now()) / 1000))
      setWait({ seconds, start, left })
      if (left === 0) clearInterval(timer)
    }, 1000)
    return () => clearInterval(timer)
  }, [seconds, start])
  return isCurrent ? wait.left : seconds
}
