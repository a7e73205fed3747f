'use client'

import { useRef } from 'react'
import { enDeleteAccount, useMessages } from '../../i18n/index.js'
import { useSession } from '../../react/index.js'
import { Alert, Button, Row } from '../../ui/index.js'
import { AccountSection, StepUpDialogView, useSignedOutFocus, type FlowFormProps, type StepUpDialogProps } from '../parts/index.js'
import { DeleteAccountDialog } from './delete-account-dialog.js'
import { useDeleteAccountSection, type DeleteAccountSectionOptions } from './use-delete-account-section.js'

/** Props of `DeleteAccountSection`. */
export interface DeleteAccountSectionProps
  extends DeleteAccountSectionOptions, Omit<StepUpDialogProps, 'stepUp'>, Pick<FlowFormProps, 'disabled' | 'header' | 'footer' | 'className'> {}

/** `DeleteAccountSection`, without what looks and words it is given. */
export function DeleteAccountSectionCard({ disabled, header, footer, className, codeLength, resendAfter, ...options }: DeleteAccountSectionProps) {
  const words = useMessages('deleteAccount', enDeleteAccount)
  const isSignedIn = useSession((snapshot) => snapshot.status === 'signed-in')
  const section = useDeleteAccountSection(options)
  const keepFocus = useSignedOutFocus()
  const title = useRef<HTMLHeadingElement>(null)
  return (
    <AccountSection title={words.title} subtitle={words.subtitle} titleRef={title} {...{ header, footer, className }}>
      <Alert tone="success">{section.isDeleted && words.deleted}</Alert>
      {isSignedIn && <Row ref={keepFocus} data-align="start"><Button variant="outline" size="small" tone="danger" disabled={disabled} onClick={section.ask}>{words.start}</Button></Row>}
      <DeleteAccountDialog section={section} fallbackFocus={title} />
      <StepUpDialogView stepUp={section.stepUp} {...{ codeLength, resendAfter }} />
    </AccountSection>
  )
}
