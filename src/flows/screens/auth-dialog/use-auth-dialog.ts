'use client'

import { useRef, useState, type RefObject } from 'react'

/** What `AuthDialog` takes beside the props of `Auth`. */
export interface AuthDialogOptions {
  /** Whether it is open, where the app decides. */
  open?: boolean | undefined
  /** Whether it is open to begin with. @default false */
  defaultOpen?: boolean | undefined
  /** Called when it opens or closes. */
  onOpenChange?: ((open: boolean) => void) | undefined
  /** Called once the person is signed in; the dialog closes itself. */
  onSuccess?: (() => void) | undefined
  /** Where the focus goes afterwards, if what opened it is no longer there. */
  fallbackFocus?: RefObject<HTMLElement | null> | undefined
}

/** Whether the dialog is open, and what closes it. */
export function useAuthDialog({ open, defaultOpen = false, onOpenChange, onSuccess, fallbackFocus }: AuthDialogOptions) {
  const [ownOpen, setOwnOpen] = useState(defaultOpen)
  const opener = useRef<HTMLElement | null>(null)
  const setOpen = (next: boolean) => {
    setOwnOpen(next)
    onOpenChange?.(next)
  }
  const openBy = (button: HTMLElement) => {
    opener.current = button
    setOpen(true)
  }
  const succeed = () => {
    setOpen(false)
    onSuccess?.()
  }
  /** Read late: signing in may take the button away. */
  const focusAfterwards = { get current() { return opener.current?.isConnected ? opener.current : fallbackFocus?.current ?? null } }
  return { isOpen: open ?? ownOpen, setOpen, openBy, focusAfterwards, succeed }
}
