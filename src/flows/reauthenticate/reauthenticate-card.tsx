'use client'

import { FormAlert } from '../../form/index.js'
import { enReauthenticate, useMessages } from '../../i18n/index.js'
import { Button, Card, Stack } from '../../ui/index.js'
import { AddressText, addressOf, CardHeader, ReauthenticateCode, useReauthenticateForm, type FlowFormProps, type ReauthenticateFormOptions } from '../parts/index.js'

/** Props of `ReauthenticateForm`. */
export interface ReauthenticateFormProps extends ReauthenticateFormOptions, Pick<FlowFormProps, 'disabled' | 'header' | 'footer' | 'className'> {}

/** The card of `ReauthenticateForm`, without what looks and words it is given. */
export function ReauthenticateCard({ disabled, header, footer, className, ...options }: ReauthenticateFormProps) {
  const words = useMessages('reauthenticate', enReauthenticate)
  const reauthenticateForm = useReauthenticateForm(options)
  const { step, recipient, refusal, send, isSending } = reauthenticateForm
  if (step.name === 'sent') return <Card className={className}><ReauthenticateCode {...{ reauthenticateForm, disabled }} codeLength={options.codeLength} /></Card>
  return (
    <Card className={className}>
      {header === undefined
        ? <CardHeader title={words.title} subtitle={<AddressText message={words.subtitle} address={addressOf(recipient)} />} isFocused={step.hasReturned} />
        : header}
      <Stack>
        <FormAlert message={refusal.message} onAction={{ retry: send }} />
        <Button block pending={isSending} pendingLabel={words.sending} disabled={disabled} onClick={send}>{words.send}</Button>
      </Stack>
      {footer}
    </Card>
  )
}
