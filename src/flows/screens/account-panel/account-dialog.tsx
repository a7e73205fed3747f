'use client'

import { AccountWords, enUserButton, useMessages } from '../../../i18n/index.js'
import { Dialog } from '../../../ui/index.js'
import { AccountPanelCard } from './account-panel-card.js'
import type { AccountPanelProps } from './account-panel-props.js'

/** Props of `AccountDialog`. */
export interface AccountDialogProps extends AccountPanelProps {
  open: boolean
  onClose: () => void
}

/** The account panel in a dialog. */
export function AccountDialog({ open, onClose, ...props }: AccountDialogProps) {
  const words = useMessages('userButton', enUserButton)
  return <Dialog open={open} onClose={onClose} label={words.dialog} closeLabel={words.close}><AccountWords><AccountPanelCard {...props} /></AccountWords></Dialog>
}
