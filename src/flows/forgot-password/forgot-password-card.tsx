'use client'

import { enForgotPassword, enNewPassword, enVerify, useMessages } from '../../i18n/index.js'
import { Card, Link } from '../../ui/index.js'
import { AddressText, CardHeader, NewPasswordView, SentNotice } from '../parts/index.js'
import { ForgotPasswordAddress } from './forgot-password-address.js'
import type { ForgotPasswordFormProps } from './forgot-password-form-props.js'
import { useForgotPasswordForm } from './use-forgot-password-form.js'

/** The card of `ForgotPasswordForm`, without what looks and words it is given. */
export function ForgotPasswordCard(props: ForgotPasswordFormProps) {
  const forgotPasswordForm = useForgotPasswordForm(props)
  return <Card className={props.className}><ForgotPasswordView {...props} forgotPasswordForm={forgotPasswordForm} /></Card>
}

function ForgotPasswordView({ forgotPasswordForm, ...props }: ForgotPasswordFormProps & { forgotPasswordForm: ReturnType<typeof useForgotPasswordForm> }) {
  const words = useMessages('forgotPassword', enForgotPassword)
  const newPasswordWords = useMessages('newPassword', enNewPassword)
  const verify = useMessages('verify', enVerify)
  const { step, sender, chooseNewPassword, newPassword, back } = forgotPasswordForm
  if (step.name === 'address') return <ForgotPasswordAddress {...props} forgotPasswordForm={forgotPasswordForm} hasReturned={step.hasReturned} />
  if (step.name === 'new-password') {
    return (
      <NewPasswordView
        newPassword={newPassword} confirmPassword={props.confirmPassword} codeLength={props.codeLength} disabled={props.disabled} onViewChange={props.onViewChange}
        header={<CardHeader title={newPasswordWords.title} subtitle={newPasswordWords.subtitle} isFocused />}
      />
    )
  }
  const { email, hasCode } = step
  const text = <AddressText message={props.emailCode === 'show' ? words.sentLinkAndCode : words.sentLink} address={email} />
  return (
    <SentNotice
      title={verify.title} text={<>{text} <Link onClick={back}>{words.changeAddress}</Link></>} resentText={text} recipient={{ email }} onBack={back}
      message={sender} toParams={(token) => ({ type: 'recovery', email, token })} emailCode={hasCode ? 'show' : props.emailCode} codeLength={props.codeLength}
      resendAfter={props.resendAfter} waitSeconds={hasCode ? 0 : undefined} captcha={props.captcha} disabled={props.disabled} onSuccess={chooseNewPassword} onError={props.onError}
    />
  )
}
