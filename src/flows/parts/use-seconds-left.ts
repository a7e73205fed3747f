'use client'

import { useSyncExternalStore } from 'react'
import type { Countdown } from './countdown.js'

/** The seconds that a countdown still has: renders its reader once a second while it counts, and no one else. */
export function useSecondsLeft(countdown: Countdown): number {
  return useSyncExternalStore(countdown.subscribe, countdown.getSecondsLeft, countdown.getSecondsLeft)
}
