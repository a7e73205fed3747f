'use client'

import { useCallback } from 'react'

/** A ref that moves focus to its element when it appears: to the heading of a new view, say. It needs no `tabIndex` of its own. */
export function useFocusOnMount(isWanted = true) {
  return useCallback((element: HTMLElement | null) => {
    if (!element || !isWanted) return
    if (!element.hasAttribute('tabindex')) element.tabIndex = -1
    element.focus()
  }, [isWanted])
}
