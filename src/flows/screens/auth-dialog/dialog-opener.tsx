'use client'

import { cloneElement, type ComponentPropsWithoutRef, type MouseEvent, type ReactElement } from 'react'

/** Props of `DialogOpener`. */
export interface DialogOpenerProps {
  isOpen: boolean
  onOpen: (opener: HTMLElement) => void
  /** The button, or whatever takes the props of one. */
  children: ReactElement
}

/** Has a button of the app open a dialog. */
export function DialogOpener({ isOpen, onOpen, children }: DialogOpenerProps) {
  // SAFETY: an app gives a button here, or what passes the props of one on.
  const button = children as ReactElement<ComponentPropsWithoutRef<'button'> & { 'data-state'?: string }>
  const open = (event: MouseEvent<HTMLButtonElement>) => {
    button.props.onClick?.(event)
    if (!event.defaultPrevented) onOpen(event.currentTarget)
  }
  return cloneElement(button, {
    'type': button.props.type ?? 'button', 'aria-haspopup': 'dialog', 'aria-expanded': isOpen, 'data-state': isOpen ? 'open' : 'closed', 'onClick': open,
  })
}
