'use client'

import { Form, FormAlert, SubmitButton, TextField } from '../../form/index.js'
import { enEmailChange, useMessages } from '../../i18n/index.js'
import { Alert } from '../../ui/index.js'
import { AddressText, StepUpDialogView, useWaysOut } from '../parts/index.js'
import type { EmailFormProps } from './email-form-props.js'
import type { useEmailForm } from './use-email-form.js'

/** Props of `EmailAddress`. */
export interface EmailAddressProps extends EmailFormProps {
  emailForm: ReturnType<typeof useEmailForm>
}

/** The step of `EmailForm` that asks for the new address. */
export function EmailAddress({ emailForm, disabled, autoFocus, codeLength, resendAfter, onViewChange }: EmailAddressProps) {
  const words = useMessages('emailChange', enEmailChange)
  const { form, submit, isPending, refusal, step, user, enterCode, stepUp } = emailForm
  const hasGivenUp = step.name === 'address' && step.hasGivenUp
  const onAction = useWaysOut({ submit, enterCode, onViewChange })
  return (
    <>
      <Form form={form} onSubmit={submit} isPending={isPending} disabled={disabled}>
        <Alert tone="success">{step.name === 'changed' && <AddressText message={words.changed} address={step.to} />}</Alert>
        <Alert tone="info">{hasGivenUp && <AddressText message={words.gaveUp} address={user?.email} />}</Alert>
        <FormAlert message={refusal.message} onAction={onAction} />
        <TextField
          name="email" label={words.label} type="email" inputMode="email" autoComplete="email" autoCapitalize="none" autoCorrect="off" spellCheck={false}
          autoFocus={autoFocus || (step.name === 'address' && step.hasReturned)} aria-required
        />
        <SubmitButton pendingLabel={words.pending} waitSeconds={refusal.waitSeconds} waitStart={refusal.waitStart}>{words.submit}</SubmitButton>
      </Form>
      <StepUpDialogView {...{ stepUp, codeLength, resendAfter }} />
    </>
  )
}
