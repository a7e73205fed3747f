'use client'

import { AccountWords, enCommon, enUpgrade, useMessages } from '../../../i18n/index.js'
import { ConfirmDialog, type ConfirmDialogProps } from '../confirm-dialog.js'

/** Props of `LeaveGuestDialog`. */
export type LeaveGuestDialogProps = Omit<ConfirmDialogProps, 'title' | 'text' | 'confirmLabel' | 'pendingLabel' | 'cancelLabel'>

/** Asks a guest before signing out: nobody can sign in to a guest's account again. */
export function LeaveGuestDialog(props: LeaveGuestDialogProps) {
  return <AccountWords><Question {...props} /></AccountWords>
}

function Question(props: LeaveGuestDialogProps) {
  const words = useMessages('upgrade', enUpgrade)
  const common = useMessages('common', enCommon)
  return <ConfirmDialog title={words.leaveTitle} text={words.leaveText} confirmLabel={common.signOut} pendingLabel={common.signingOut} {...props} />
}
