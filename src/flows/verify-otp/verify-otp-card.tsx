'use client'

import type { ResendParams } from '../../core/index.js'
import { enVerify, useMessages } from '../../i18n/index.js'
import { Card, Row } from '../../ui/index.js'
import { AddressText, CardHeader, CodeEntry, IdentifierField, ResendButton, type FlowFormProps } from '../parts/index.js'
import { useVerifyOtpForm, type VerifyOtpFormOptions } from './use-verify-otp-form.js'

/** Props of `VerifyOtpForm`. */
export interface VerifyOtpFormProps extends VerifyOtpFormOptions, FlowFormProps {
  /** Seconds that the server lets pass between two messages. @default 60 */
  resendAfter?: number | undefined
}

/** The card of `VerifyOtpForm`, without what looks and words it is given. */
export function VerifyOtpCard({ header, footer, captcha, disabled, autoFocus, className, resendAfter, ...options }: VerifyOtpFormProps) {
  const words = useMessages('verify', enVerify)
  const codeForm = useVerifyOtpForm(options)
  const message = resendable(options)
  const address = options.phone ?? options.email
  const title = options.phone === undefined ? words.title : words.phoneTitle
  return (
    <Card className={className}>
      {header === undefined
        ? <CardHeader title={title} subtitle={address !== undefined && <AddressText message={words.sentCode} address={address} />} />
        : header}
      <CodeEntry
        codeForm={codeForm} codeLength={options.codeLength} webOtp={options.phone !== undefined} captcha={captcha} disabled={disabled} autoFocus={autoFocus}
      >
        {codeForm.asksForEmail && <IdentifierField identifier="email" autoComplete="email" />}
      </CodeEntry>
      {message && <Row><ResendButton message={message} resendAfter={resendAfter} disabled={disabled} onError={options.onError} /></Row>}
      {footer}
    </Card>
  )
}

/** The messages that the server sends again by themselves; any other is asked for anew where it was first asked for. */
function resendable({ email, phone, type }: VerifyOtpFormOptions): ResendParams | null {
  if (phone !== undefined) return { type: type ?? 'sms', phone }
  if (email === undefined) return null
  if (type === 'signup') return { type: 'signup', email }
  return type === 'email_change' ? { type: 'email_change', email } : null
}
