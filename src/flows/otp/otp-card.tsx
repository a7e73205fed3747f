'use client'

import { enOtp, enVerify, useMessages } from '../../i18n/index.js'
import { Card, Link } from '../../ui/index.js'
import { AddressText, addressOf, SentNotice } from '../parts/index.js'
import { OtpAddress } from './otp-address.js'
import type { OtpFormProps } from './otp-form-props.js'
import { useOtpForm } from './use-otp-form.js'

/** The card of `OtpForm`, without what looks and words it is given. */
export function OtpCard(props: OtpFormProps) {
  const words = useMessages('otp', enOtp)
  const verify = useMessages('verify', enVerify)
  const otpForm = useOtpForm(props)
  const { step, back, sender, toParams } = otpForm
  if (step.name === 'address') {
    return <Card className={props.className}><OtpAddress {...props} otpForm={otpForm} identifier={step.identifier} hasReturned={step.hasReturned} /></Card>
  }
  const { recipient, hasCode } = step
  const isEmail = 'email' in recipient
  const text = <AddressText message={verify.sentCode} address={addressOf(recipient)} />
  return (
    <Card className={props.className}>
      <SentNotice
        title={isEmail ? verify.title : verify.phoneTitle} recipient={recipient} onBack={back}
        text={<>{text} <Link onClick={back}>{isEmail ? words.changeAddress : words.changePhone}</Link></>}
        message={sender} toParams={toParams} emailCode="show" codeLength={props.codeLength} resendAfter={props.resendAfter} waitSeconds={hasCode ? 0 : undefined}
        captcha={props.captcha} disabled={props.disabled} onSuccess={props.onSuccess} onError={props.onError}
      />
    </Card>
  )
}
