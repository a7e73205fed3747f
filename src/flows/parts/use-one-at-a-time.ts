'use client'

import { useCallback, useRef } from 'react'

/**
 * Lets an act begin only while none is under way. A second press may come before the first one has been rendered, so what
 * the button looks like, and what the last render knew, does not tell.
 */
export function useOneAtATime(): (act: () => Promise<unknown>) => void {
  const isUnderWay = useRef(false)
  return useCallback((act) => {
    if (isUnderWay.current) return
    isUnderWay.current = true
    const end = () => { isUnderWay.current = false }
    // Whoever began it hears from the action how it ended.
    void act().then(end, end)
  }, [])
}
