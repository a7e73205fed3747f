'use client'

import { useEffect, useRef, type RefObject } from 'react'

/** Shows an element in the top layer under an anchor for as long as it is mounted; closing it by Escape or a press elsewhere calls back. */
export function usePopover(popover: RefObject<HTMLElement | null>, anchor: RefObject<HTMLElement | null>, onClose: () => void) {
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => {
    const element = popover.current
    if (!element) return
    const place = () => anchor.current && placeUnder(element, anchor.current)
    const handleToggle = (event: Event) => {
      if ('newState' in event && event.newState === 'closed') close.current()
    }
    element.showPopover()
    place()
    element.querySelector('input')?.focus({ preventScroll: true })
    element.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'center' })
    element.addEventListener('toggle', handleToggle)
    const window = element.ownerDocument.defaultView
    window?.addEventListener('scroll', place, true)
    window?.addEventListener('resize', place)
    return () => {
      element.removeEventListener('toggle', handleToggle)
      window?.removeEventListener('scroll', place, true)
      window?.removeEventListener('resize', place)
    }
  }, [popover, anchor])
}

const gap = 4
const margin = 8

/** Under the anchor, as wide as it; above it where there is more room. Set through the CSSOM, which a strict policy allows. */
function placeUnder(element: HTMLElement, anchor: HTMLElement) {
  const { top, bottom, left, width } = anchor.getBoundingClientRect()
  const height = element.ownerDocument.documentElement.clientHeight
  const below = height - bottom - gap - margin
  const above = top - gap - margin
  const isAbove = below < 240 && above > below
  element.style.setProperty('left', `${left}px`)
  element.style.setProperty('width', `${width}px`)
  element.style.setProperty('max-height', `${Math.min(320, isAbove ? above : below)}px`)
  element.style.setProperty('top', isAbove ? 'auto' : `${bottom + gap}px`)
  element.style.setProperty('bottom', isAbove ? `${height - top + gap}px` : 'auto')
}
