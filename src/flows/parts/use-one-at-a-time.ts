'use client'

import { useCallback, useEffect, useRef } from 'react'

/**
 * Lets an act begin only while none is under way. A second press may come before the first one has been rendered, so what
 * the button looks like does not tell; `start` is a value that changes with each act.
 */
export function useOneAtATime(isPending: boolean, start: unknown): (act: () => void) => void {
  const isUnderWay = useRef(false)
  useEffect(() => {
    isUnderWay.current = isPending
  }, [isPending, start])
  return useCallback((act) => {
    if (isUnderWay.current) return
    isUnderWay.current = true
    act()
  }, [])
}
