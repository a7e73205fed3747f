'use client'

import { useCountdown } from '../../ui/index.js'

/** How long a page may take to leave: a person who has stopped it, or has come back, can press again then. */
const departureSeconds = 8

/** Whether the page is about to leave for another address; `start` tells one departure from the next. */
export function useDeparture(hasDeparted: boolean, start: unknown): boolean {
  return useCountdown(hasDeparted ? departureSeconds : 0, start) > 0
}
