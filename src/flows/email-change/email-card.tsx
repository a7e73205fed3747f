'use client'

import { enEmailChange, useMessages } from '../../i18n/index.js'
import { AccountSection, AddressText } from '../parts/index.js'
import { EmailAddress } from './email-address.js'
import type { EmailFormProps } from './email-form-props.js'
import { EmailSent } from './email-sent.js'
import { useEmailForm } from './use-email-form.js'

/** The card of `EmailForm`, without what looks and words it is given. */
export function EmailCard({ header, footer, className, ...props }: EmailFormProps) {
  const words = useMessages('emailChange', enEmailChange)
  const emailForm = useEmailForm(props)
  const { step, user } = emailForm
  if (step.name === 'sent') return <AccountSection title={words.title} header={null} className={className}><EmailSent key={String(step.isJustSent)} {...props} emailForm={emailForm} step={step} /></AccountSection>
  const texts = user?.email
    ? { title: words.title, subtitle: step.name === 'address' ? <AddressText message={words.subtitle} address={user.email} /> : undefined }
    : { title: words.addTitle, subtitle: words.addSubtitle }
  return <AccountSection {...texts} {...{ header, footer, className }}><EmailAddress {...props} emailForm={emailForm} /></AccountSection>
}
