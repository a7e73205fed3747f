'use client'

import { enPhoneChange, useMessages } from '../../i18n/index.js'
import { AccountSection, AddressText, toE164 } from '../parts/index.js'
import type { PhoneFormProps } from './phone-form-props.js'
import { PhoneNumber } from './phone-number.js'
import { PhoneSent } from './phone-sent.js'
import { usePhoneForm } from './use-phone-form.js'

/** The card of `PhoneForm`, without what looks and words it is given. */
export function PhoneCard({ header, footer, className, ...props }: PhoneFormProps) {
  const words = useMessages('phoneChange', enPhoneChange)
  const phoneForm = usePhoneForm(props)
  const { step, user } = phoneForm
  if (step.name === 'sent') return <AccountSection title={words.title} header={null} className={className}><PhoneSent key={String(step.isJustSent)} {...props} phoneForm={phoneForm} step={step} /></AccountSection>
  const texts = user?.phone
    ? { title: words.title, subtitle: step.name === 'number' ? <AddressText message={words.subtitle} address={toE164(user.phone)} /> : undefined }
    : { title: words.addTitle, subtitle: words.addSubtitle }
  return <AccountSection {...texts} {...{ header, footer, className }}><PhoneNumber {...props} phoneForm={phoneForm} /></AccountSection>
}
