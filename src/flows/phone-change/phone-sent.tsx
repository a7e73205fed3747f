'use client'

import { enPhoneChange, enVerify, useMessages } from '../../i18n/index.js'
import { AddressText, SentCodeView, useTitleLevel } from '../parts/index.js'
import type { PhoneFormProps } from './phone-form-props.js'
import { usePhoneChangeCode, type PhoneChangeCodeOptions } from './use-phone-change-code.js'
import type { usePhoneForm } from './use-phone-form.js'

/** Props of `PhoneSent`. */
export interface PhoneSentProps extends PhoneFormProps, Pick<PhoneChangeCodeOptions, 'step'> {
  phoneForm: Pick<ReturnType<typeof usePhoneForm>, 'sender' | 'toParams' | 'back'>
}

/** The step of `PhoneForm` that waits for the code. */
export function PhoneSent({ phoneForm, step, ...props }: PhoneSentProps) {
  const words = useMessages('phoneChange', enPhoneChange)
  const verify = useMessages('verify', enVerify)
  return (
    <SentCodeView
      sentCode={usePhoneChangeCode({ phoneForm, step, ...props })} title={verify.phoneTitle}
      text={<AddressText message={words.sent} address={step.to} />}
      onBack={phoneForm.back} titleLevel={useTitleLevel()} recipient={{ phone: step.to }} codeLength={props.codeLength} captcha={props.captcha} disabled={props.disabled}
    />
  )
}
