'use client'

import { Close, Content, Portal, Root, Title } from '@radix-ui/react-dialog'
import { useState, type ReactNode, type RefObject } from 'react'
import { usePart } from './class-names-context.js'
import { CloseIcon } from './icons.js'
import { ThemeRoot } from './theme-root.js'

/** Props of `Dialog`. */
export interface DialogProps {
  readonly open: boolean
  /** Called when the person closes it. */
  readonly onClose: () => void
  /** Its name, for those who do not see it. */
  readonly label: string
  /** Name of the button that closes it; there is none without a name. */
  readonly closeLabel?: string | undefined
  /** 'alertdialog' for a question that must be answered. @default 'dialog' */
  readonly role?: 'dialog' | 'alertdialog' | undefined
  /** Id of the text that describes it. */
  readonly describedBy?: string | undefined
  /** What the focus begins on. @default the dialog itself */
  readonly initialFocus?: RefObject<HTMLElement | null> | undefined
  /** Where the focus goes afterwards, if what opened it is no longer there. */
  readonly fallbackFocus?: RefObject<HTMLElement | null> | undefined
  readonly children?: ReactNode
}

/**
 * A modal dialog that is opened by state. Radix's own overlay adds a style element while it is open, which a strict
 * Content-Security-Policy refuses: the backdrop is ours, and the stylesheet keeps the page from scrolling.
 */
export function Dialog({ open, onClose, ...props }: DialogProps) {
  return (
    <Root open={open} onOpenChange={(isOpen) => { if (!isOpen) onClose() }}>
      <Portal><DialogContent {...props} /></Portal>
    </Root>
  )
}

/** Is there only while the dialog is open. */
function DialogContent({ label, closeLabel, role = 'dialog', describedBy, initialFocus, fallbackFocus, children }: Omit<DialogProps, 'open' | 'onClose'>) {
  const dialog = usePart('dialog')
  const close = usePart('close')
  const backdrop = usePart('backdrop')
  // Read before anything inside can take the focus.
  const [opener] = useState(() => document.activeElement)
  const takeFocus = (event: Event) => {
    event.preventDefault()
    focus(initialFocus?.current ?? event.currentTarget)
  }
  const giveFocusBack = (event: Event) => {
    event.preventDefault()
    focus(opener?.isConnected ? opener : fallbackFocus?.current)
  }
  return (
    <ThemeRoot className={backdrop.className}>
      <Content {...dialog} role={role} aria-describedby={describedBy} onOpenAutoFocus={takeFocus} onCloseAutoFocus={giveFocusBack}>
        <Title asChild><span className="lk-visually-hidden">{label}</span></Title>
        {children}
        {closeLabel !== undefined && <Close {...close} aria-label={closeLabel}><CloseIcon /></Close>}
      </Content>
    </ThemeRoot>
  )
}

function focus(target: EventTarget | null | undefined) {
  if (target instanceof HTMLElement) target.focus()
}
