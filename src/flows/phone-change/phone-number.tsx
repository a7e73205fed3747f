'use client'

import { Form, FormAlert, LatePhoneField, SegmentedField, SubmitButton } from '../../form/index.js'
import { enPhoneChange, useMessages } from '../../i18n/index.js'
import { Alert } from '../../ui/index.js'
import { AddressText, StepUpDialogView, useWaysOut } from '../parts/index.js'
import type { PhoneFormProps } from './phone-form-props.js'
import type { usePhoneForm } from './use-phone-form.js'

/** Props of `PhoneNumber`. */
export interface PhoneNumberProps extends PhoneFormProps {
  phoneForm: ReturnType<typeof usePhoneForm>
}

/** The step of `PhoneForm` that asks for the new number. */
export function PhoneNumber({ phoneForm, channels = [], defaultCountry, disabled, autoFocus, codeLength, resendAfter, onViewChange }: PhoneNumberProps) {
  const words = useMessages('phoneChange', enPhoneChange)
  const { form, submit, isPending, refusal, step, enterCode, stepUp } = phoneForm
  const onAction = useWaysOut({ submit, enterCode, onViewChange })
  return (
    <>
      <Form form={form} onSubmit={submit} isPending={isPending} disabled={disabled}>
        <Alert tone="success">{step.name === 'changed' && <AddressText message={words.changed} address={step.to} />}</Alert>
        <FormAlert message={refusal.message} onAction={onAction} />
        <LatePhoneField
          name="phone" label={words.label} autoComplete="tel" defaultCountry={defaultCountry}
          autoFocus={autoFocus || (step.name === 'number' && step.hasReturned)} aria-required
        />
        {channels.length > 1 && <SegmentedField name="channel" label={words.channel} choices={channels.map((channel) => ({ value: channel, label: words[channel] }))} />}
        <SubmitButton pendingLabel={words.pending} waitSeconds={refusal.waitSeconds} waitStart={refusal.waitStart}>{words.submit}</SubmitButton>
      </Form>
      <StepUpDialogView {...{ stepUp, codeLength, resendAfter }} />
    </>
  )
}
