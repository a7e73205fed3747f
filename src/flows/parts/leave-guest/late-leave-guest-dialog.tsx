'use client'

import type { AuthErrorLike } from '../../../core/index.js'
import { FormAlert } from '../../../form/index.js'
import { createOnDemand } from '../../../shared/create-on-demand.js'
import { useOnDemand } from '../../../shared/use-on-demand.js'
import { useErrorMessage } from '../use-error-message.js'
import type { useSignOutButton } from '../use-sign-out-button.js'

/** Props of `LateLeaveGuestDialog`. */
export interface LateLeaveGuestDialogProps {
  button: ReturnType<typeof useSignOutButton>
}

const leaveGuestDialog = /* @__PURE__ */ createOnDemand(() => import('./leave-guest-dialog.js').then((loaded) => loaded.LeaveGuestDialog))
const notLoaded: AuthErrorLike = { name: 'AuthRetryableFetchError', message: 'The question could not be loaded.', code: 'network_failure' }

/** The question to a guest, loaded where there is one to be asked. */
export function LateLeaveGuestDialog({ button: { losesAccount, isAsked, isPending, message, signOut, cancel } }: LateLeaveGuestDialogProps) {
  const { value: LeaveGuestDialog, hasFailed } = useOnDemand(leaveGuestDialog, losesAccount)
  const say = useErrorMessage()
  if (LeaveGuestDialog) return <LeaveGuestDialog open={isAsked} isPending={isPending} message={message} onConfirm={signOut} onClose={cancel} />
  return isAsked && hasFailed ? <FormAlert message={say(notLoaded)} onAction={{ retry: () => void leaveGuestDialog.load() }} /> : null
}
