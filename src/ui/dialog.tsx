'use client'

import { Close, Content, Portal, Root, Title } from '@radix-ui/react-dialog'
import { useState } from 'react'
import { usePart } from './class-names-context.js'
import { CloseIcon } from './icons.js'
import type { DialogProps } from './part-props.js'
import { VisuallyHidden } from './parts.js'
import { createSlot } from './slots-context.js'
import { ThemeRoot } from './theme-root.js'

/**
 * A modal dialog that is opened by state. Radix's own overlay adds a style element while it is open, which a strict
 * Content-Security-Policy refuses: the backdrop is ours, and the stylesheet keeps the page from scrolling.
 */
export const Dialog = /* @__PURE__ */ createSlot('Dialog', 'dialog', function Dialog({ open, onClose, ...props }: DialogProps) {
  const backdrop = usePart('backdrop')
  return (
    <Root open={open} onOpenChange={(isOpen) => { if (!isOpen) onClose() }}>
      <Portal><ThemeRoot {...backdrop}><DialogContent {...props} /></ThemeRoot></Portal>
    </Root>
  )
})

/** Is there only while the dialog is open. */
function DialogContent({ label, closeLabel, role = 'dialog', describedBy, initialFocus, fallbackFocus, className, children }: Omit<DialogProps, 'open' | 'onClose'>) {
  const dialog = usePart('dialog', className)
  const close = usePart('close')
  // Read before anything inside can take the focus. A button that was pressed has it, but not in every browser.
  const [opener] = useState(() => document.activeElement)
  const takeFocus = (event: Event) => {
    event.preventDefault()
    focus(initialFocus?.current ?? event.currentTarget)
  }
  const giveFocusBack = (event: Event) => {
    event.preventDefault()
    focus(opener?.isConnected && opener !== document.body ? opener : fallbackFocus?.current)
  }
  return (
    <Content {...dialog} role={role} aria-modal="true" aria-describedby={describedBy} onOpenAutoFocus={takeFocus} onCloseAutoFocus={giveFocusBack}>
      <Title asChild><VisuallyHidden>{label}</VisuallyHidden></Title>
      {children}
      {closeLabel !== undefined && <Close {...close} aria-label={closeLabel}><CloseIcon /></Close>}
    </Content>
  )
}

function focus(target: EventTarget | null | undefined) {
  if (target instanceof HTMLElement) target.focus()
}
