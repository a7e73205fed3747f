'use client'

import type { ReactNode } from 'react'
import { FormAlert } from '../../../form/index.js'
import { enReauthenticate, useMessages } from '../../../i18n/index.js'
import { Button, Stack } from '../../../ui/index.js'
import { AddressText } from '../address-text.js'
import { CardHeader } from '../card-header.js'
import { addressOf } from '../recipient.js'
import { useWaysOut } from '../use-ways-out.js'
import { ReauthenticateCode } from './reauthenticate-code.js'
import type { useReauthenticateForm } from './use-reauthenticate-form.js'

/** Props of `ReauthenticateView`. */
export interface ReauthenticateViewProps {
  reauthenticateForm: ReturnType<typeof useReauthenticateForm>
  /** In place of the title and the sentence about the code; `null` for none. */
  header?: ReactNode
  codeLength?: number | undefined
  disabled?: boolean | undefined
}

/** Offers to send the code, then waits for it. */
export function ReauthenticateView({ reauthenticateForm, header, codeLength, disabled }: ReauthenticateViewProps) {
  const words = useMessages('reauthenticate', enReauthenticate)
  const { step, recipient, refusal, send, isSending } = reauthenticateForm
  const onAction = useWaysOut({ submit: send })
  if (step.name === 'sent') return <ReauthenticateCode {...{ reauthenticateForm, codeLength, disabled }} />
  return (
    <>
      {header === undefined
        ? <CardHeader title={words.title} subtitle={<AddressText message={words.subtitle} address={addressOf(recipient)} />} isFocused={step.hasReturned} />
        : header}
      <Stack>
        <FormAlert message={refusal.message} onAction={onAction} />
        <Button block pending={isSending} pendingLabel={words.sending} disabled={disabled} onClick={send}>{words.send}</Button>
      </Stack>
    </>
  )
}
