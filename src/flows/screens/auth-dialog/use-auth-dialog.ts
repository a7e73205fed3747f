'use client'

import { useState } from 'react'

/** What `AuthDialog` takes beside the props of `Auth`. */
export interface AuthDialogOptions {
  /** Whether it is open, where the app decides. */
  open?: boolean | undefined
  /** Whether it is open to begin with. @default false */
  defaultOpen?: boolean | undefined
  onOpenChange?: ((open: boolean) => void) | undefined
  /** Called once the person is signed in; the dialog closes itself. */
  onSuccess?: (() => void) | undefined
}

/** Whether the dialog is open, and what closes it. */
export function useAuthDialog({ open, defaultOpen = false, onOpenChange, onSuccess }: AuthDialogOptions) {
  const [ownOpen, setOwnOpen] = useState(defaultOpen)
  const setOpen = (next: boolean) => {
    setOwnOpen(next)
    onOpenChange?.(next)
  }
  const succeed = () => {
    setOpen(false)
    onSuccess?.()
  }
  return { isOpen: open ?? ownOpen, setOpen, succeed }
}
