'use client'

import { useCallback, useEffect, useState, type KeyboardEvent, type RefObject } from 'react'
import { placeMenu } from './place-menu.js'
import { useTypeAhead } from './use-type-ahead.js'

/** Which item the focus begins on. */
type End = 'first' | 'last'

/** A button that opens a menu, by the pattern of the ARIA practices guide. @see https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/ */
export function useMenu(button: RefObject<HTMLButtonElement | null>, menu: RefObject<HTMLElement | null>) {
  const [opened, setOpened] = useState<End | null>(null)
  const close = useCallback(() => setOpened(null), [])
  const closeAndReturn = () => {
    close()
    button.current?.focus()
  }
  useMenuLayer({ menu, button, opened, close })
  const search = useTypeAhead()
  const handleButtonKey = (event: KeyboardEvent) => {
    const end = endOf(event.key)
    if (end === null) return
    event.preventDefault()
    setOpened(end)
  }
  const handleMenuKey = (event: KeyboardEvent) => {
    const items = itemsOf(menu.current)
    if (event.key === 'Tab') return closeAndReturn()
    if (event.key === 'Escape') {
      // The dialog around the menu stays open.
      event.stopPropagation()
      return closeAndReturn()
    }
    const { activeElement } = event.currentTarget.ownerDocument
    if (event.key === ' ' && activeElement?.matches('a[role="menuitem"]')) {
      event.preventDefault()
      // SAFETY: the selector matches links only.
      return (activeElement as HTMLAnchorElement).click()
    }
    const current = items.findIndex((item) => item === item.ownerDocument.activeElement)
    const next = nextItem(event.key, current, items.length) ?? search(event, current, items.map((item) => item.textContent ?? ''))
    if (next === null) return
    event.preventDefault()
    items[next]?.focus()
  }
  return {
    isOpen: opened !== null, closeAndReturn,
    toggle: () => setOpened(opened === null ? 'first' : null),
    handleButtonKey, handleMenuKey,
  }
}

interface Layer {
  readonly menu: RefObject<HTMLElement | null>
  readonly button: RefObject<HTMLButtonElement | null>
  readonly opened: End | null
  readonly close: () => void
}

/** Shows the menu in the top layer, which nothing cuts off, keeps it at its button, and closes it by a press elsewhere, or once the focus is there. */
function useMenuLayer({ menu, button, opened, close }: Layer) {
  useEffect(() => {
    const [element, anchor] = [menu.current, button.current]
    const page = element?.ownerDocument
    const window = page?.defaultView
    if (opened === null || !element || !anchor || !page || !window) return
    // Where there is no top layer, as in jsdom, a popover would stay hidden.
    if ('showPopover' in element) {
      element.popover = 'manual'
      element.showPopover()
    }
    const place = () => setPlace(element, anchor)
    place()
    itemsOf(element).at(opened === 'first' ? 0 : -1)?.focus({ preventScroll: true })
    // A focus that goes nowhere, as when another window is in front, leaves it open.
    const closeFor = (target: EventTarget | null) => {
      if (target instanceof window.Node && !element.contains(target) && !anchor.contains(target)) close()
    }
    const handlePress = ({ target }: Event) => closeFor(target)
    const handleLeave = ({ relatedTarget }: FocusEvent) => closeFor(relatedTarget)
    page.addEventListener('pointerdown', handlePress, true)
    element.addEventListener('focusout', handleLeave)
    window.addEventListener('scroll', place, true)
    window.addEventListener('resize', place)
    return () => {
      page.removeEventListener('pointerdown', handlePress, true)
      element.removeEventListener('focusout', handleLeave)
      window.removeEventListener('scroll', place, true)
      window.removeEventListener('resize', place)
    }
  }, [menu, button, opened, close])
}

/** Set through the CSSOM, which a strict Content-Security-Policy allows. */
function setPlace(element: HTMLElement, anchor: HTMLElement) {
  const { clientWidth, clientHeight } = element.ownerDocument.documentElement
  element.style.removeProperty('max-height')
  const isRtl = element.matches(':dir(rtl)')
  const { left, top, maxHeight } = placeMenu(anchor.getBoundingClientRect(), { width: element.offsetWidth, height: element.offsetHeight }, { width: clientWidth, height: clientHeight, isRtl })
  element.style.setProperty('left', `${left}px`)
  element.style.setProperty('top', `${top}px`)
  element.style.setProperty('max-height', `${maxHeight}px`)
}

function itemsOf(menu: HTMLElement | null): readonly HTMLElement[] {
  return menu ? [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')] : []
}

function endOf(key: string): End | null {
  if (key === 'ArrowDown') return 'first'
  return key === 'ArrowUp' ? 'last' : null
}

/** Where an arrow key, Home or End leads, round the ends; `null` for any other key. */
function nextItem(key: string, current: number, count: number): number | null {
  if (key === 'ArrowDown') return (current + 1) % count
  if (key === 'ArrowUp') return (current - 1 + count) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}
