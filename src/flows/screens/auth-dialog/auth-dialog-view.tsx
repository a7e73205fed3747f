'use client'

import type { ReactElement } from 'react'
import { enAuth, useMessages } from '../../../i18n/index.js'
import { Dialog } from '../../../ui/index.js'
import { AuthCard, type AuthProps } from '../auth/index.js'
import { DialogOpener } from './dialog-opener.js'
import { useAuthDialog, type AuthDialogOptions } from './use-auth-dialog.js'

/** Props of `AuthDialog`: those of `Auth`, and whether it is open. */
export interface AuthDialogProps extends AuthProps, AuthDialogOptions {
  /** The button that opens it. */
  children?: ReactElement | undefined
}

/** `AuthDialog`, without what looks and words it is given. */
export function AuthDialogView({ open, defaultOpen, onOpenChange, onSuccess, fallbackFocus, children, ...props }: AuthDialogProps) {
  const words = useMessages('auth', enAuth)
  const { isOpen, setOpen, openBy, focusAfterwards, succeed } = useAuthDialog({ open, defaultOpen, onOpenChange, onSuccess, fallbackFocus })
  return (
    <>
      {children && <DialogOpener isOpen={isOpen} onOpen={openBy}>{children}</DialogOpener>}
      <Dialog open={isOpen} onClose={() => setOpen(false)} label={words.label} closeLabel={words.close} fallbackFocus={focusAfterwards}>
        <AuthCard {...props} onSuccess={succeed} />
      </Dialog>
    </>
  )
}
