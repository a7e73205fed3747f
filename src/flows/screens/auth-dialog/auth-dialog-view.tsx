'use client'

import { Close, Content, Portal, Root, Title, Trigger } from '@radix-ui/react-dialog'
import type { ReactElement } from 'react'
import { enAuth, useMessages } from '../../../i18n/index.js'
import { CloseIcon, ThemeRoot, usePart, VisuallyHidden } from '../../../ui/index.js'
import { AuthCard, type AuthProps } from '../auth/index.js'
import { useAuthDialog, type AuthDialogOptions } from './use-auth-dialog.js'

/** Props of `AuthDialog`: those of `Auth`, and whether it is open. */
export interface AuthDialogProps extends AuthProps, AuthDialogOptions {
  /** The button that opens it. */
  children?: ReactElement | undefined
}

/**
 * `AuthDialog`, without what looks and words it is given. Radix's own overlay adds a style element while it is open, which a
 * strict Content-Security-Policy refuses: the backdrop is ours, and the stylesheet keeps the page from scrolling.
 */
export function AuthDialogView({ open, defaultOpen, onOpenChange, onSuccess, children, ...props }: AuthDialogProps) {
  const words = useMessages('auth', enAuth)
  const { isOpen, setOpen, succeed } = useAuthDialog({ open, defaultOpen, onOpenChange, onSuccess })
  const dialog = usePart('dialog')
  const close = usePart('close')
  const backdrop = usePart('backdrop')
  return (
    <Root open={isOpen} onOpenChange={setOpen}>
      {children && <Trigger asChild>{children}</Trigger>}
      <Portal>
        <ThemeRoot {...backdrop}>
          <Content {...dialog} aria-describedby={undefined} onOpenAutoFocus={focusDialog}>
            <Title asChild><VisuallyHidden>{words.label}</VisuallyHidden></Title>
            <AuthCard {...props} onSuccess={succeed} />
            <Close {...close} aria-label={words.close}><CloseIcon /></Close>
          </Content>
        </ThemeRoot>
      </Portal>
    </Root>
  )
}

/** The first thing to press may not be there yet, and it would not be announced what has opened. */
function focusDialog(event: Event) {
  event.preventDefault()
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus()
}
