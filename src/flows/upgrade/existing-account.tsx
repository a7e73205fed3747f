'use client'

import { enCommon, enUpgrade, useMessages } from '../../i18n/index.js'
import { Alert, Link } from '../../ui/index.js'
import { ConfirmDialog, wayTo, type ViewLinks } from '../parts/index.js'
import { useLeaveGuest } from './use-leave-guest.js'

/** Props of `ExistingAccount`. */
export interface ExistingAccountProps extends ViewLinks {
  /** What was entered has an account already. */
  isTaken: boolean
  onSignIn: (() => void) | undefined
}

/** The way out for a guest whose address has an account already: to that one, and without what the guest has. */
export function ExistingAccount({ isTaken, onSignIn, onViewChange }: ExistingAccountProps) {
  const words = useMessages('upgrade', enUpgrade)
  const common = useMessages('common', enCommon)
  const leaving = useLeaveGuest(wayTo('sign-in', onSignIn, onViewChange))
  return (
    <>
      <Alert tone="info" actions={<Link onClick={leaving.ask}>{common.signIn}</Link>}>{isTaken && words.existing}</Alert>
      <ConfirmDialog
        open={leaving.isAsked} title={words.leaveTitle} text={words.leaveText} confirmLabel={words.leave} pendingLabel={common.signingOut} isPending={leaving.isPending}
        message={leaving.message} onConfirm={leaving.leave} onClose={leaving.cancel}
      />
    </>
  )
}
