'use client'

import { useId, useRef, type ReactNode } from 'react'
import { FormAlert, type FormAlertProps } from '../../form/index.js'
import { enCommon, useMessages } from '../../i18n/index.js'
import { Button, Card, Dialog, Header, Row, Stack, Subtitle, Title, type DialogProps } from '../../ui/index.js'
import { useWayToSignIn } from './use-way-to-sign-in.js'

/** Props of `ConfirmDialog`. */
export interface ConfirmDialogProps extends Pick<DialogProps, 'open' | 'onClose' | 'fallbackFocus'> {
  /** The question. */
  title: string
  /** What follows from a yes. */
  text: ReactNode
  /** The yes, as a verb. */
  confirmLabel: ReactNode
  /** The verb in progress. */
  pendingLabel?: ReactNode
  /** Leaves everything as it is. @default 'Cancel' */
  cancelLabel?: ReactNode
  onConfirm: () => void
  /** The answer is under way: the dialog stays. @default false */
  isPending?: boolean | undefined
  /** What went wrong. */
  message?: FormAlertProps['message'] | undefined
}

/** Asks before something that cannot be taken back. The focus begins on the way out. */
export function ConfirmDialog({ title, text, confirmLabel, pendingLabel, cancelLabel, onConfirm, onClose, isPending = false, message, ...props }: ConfirmDialogProps) {
  const common = useMessages('common', enCommon)
  const cancel = useRef<HTMLButtonElement>(null)
  const textId = useId()
  const toSignIn = useWayToSignIn()
  const close = () => { if (!isPending) onClose() }
  return (
    <Dialog role="alertdialog" label={title} describedBy={textId} initialFocus={cancel} onClose={close} {...props}>
      <Card>
        <Header data-align="start"><Title>{title}</Title><Subtitle id={textId}>{text}</Subtitle></Header>
        <Stack>
          <FormAlert message={message ?? null} onAction={{ 'retry': onConfirm, 'sign-in': toSignIn }} />
          <Row data-align="end">
            <Button ref={cancel} variant="outline" aria-disabled={isPending || undefined} onClick={close}>{cancelLabel ?? common.cancel}</Button>
            <Button variant="danger" pending={isPending} pendingLabel={pendingLabel} onClick={onConfirm}>{confirmLabel}</Button>
          </Row>
        </Stack>
      </Card>
    </Dialog>
  )
}
