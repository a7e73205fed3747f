'use client'

import type { PhoneFormProps } from './phone-form-props.js'
import { PhoneNumber } from './phone-number.js'
import { PhoneSent } from './phone-sent.js'
import { usePhoneForm } from './use-phone-form.js'

/** What `PhoneForm` shows, without the card. */
export function PhoneView(props: PhoneFormProps) {
  const phoneForm = usePhoneForm(props)
  const { step } = phoneForm
  return step.name === 'sent' ? <PhoneSent key={String(step.isJustSent)} {...props} phoneForm={phoneForm} step={step} /> : <PhoneNumber {...props} phoneForm={phoneForm} />
}
