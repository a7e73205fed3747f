'use client'

import { EmailAddress } from './email-address.js'
import type { EmailFormProps } from './email-form-props.js'
import { EmailSent } from './email-sent.js'
import { useEmailForm } from './use-email-form.js'

/** What `EmailForm` shows, without the card. */
export function EmailView(props: EmailFormProps) {
  const emailForm = useEmailForm(props)
  const { step } = emailForm
  return step.name === 'sent' ? <EmailSent key={String(step.isJustSent)} {...props} emailForm={emailForm} step={step} /> : <EmailAddress {...props} emailForm={emailForm} />
}
