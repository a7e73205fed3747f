'use client'

import { createContext, useCallback, useContext, useRef, useState } from 'react'
import { takeLostFocus } from '../../parts/index.js'

/** Takes a heading that appears; the card then decides whether the focus goes there. */
const HeadingContext = createContext<((heading: HTMLElement | null) => void) | undefined>(undefined)

/** For what is inside the card. */
export const HeadingProvider = HeadingContext.Provider

/** The ref of a heading that appears anew when the person steps back within a view. */
export const useHeadingRef = () => useContext(HeadingContext)

/**
 * Moves the focus to the heading of whatever a person has brought about: another view, a step back, or the end of the session. A page that has just
 * been loaded keeps its focus where it is.
 */
export function useHeadingFocus(screenName: string) {
  const isUsed = useRef(false)
  const [first, setFirst] = useState(screenName)
  const [hasMoved, setHasMoved] = useState(false)
  if (first === 'loading' && screenName !== 'loading') setFirst(screenName)
  else if (first !== screenName && !hasMoved) setHasMoved(true)
  const focusHeading = useCallback((view: HTMLElement | null) => {
    const heading = view && (view.matches('h1') ? view : view.querySelector<HTMLElement>('h1'))
    // What has gone with the session has had the focus.
    if (!heading || !(takeLostFocus(heading.ownerDocument) || hasMoved || isUsed.current)) return
    if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1
    heading.focus()
  }, [hasMoved])
  const use = useCallback(() => { isUsed.current = true }, [])
  return { focusHeading, hasMoved, onUse: { onClickCapture: use, onKeyDownCapture: use } }
}
