'use client'

import { enVerify, useMessages, type Messages } from '../../i18n/index.js'
import { Card } from '../../ui/index.js'
import { AddressText, addressOf, SentNotice, signUpCode, signUpMessage } from '../parts/index.js'
import { PasswordCredentialsView } from './password-credentials.js'
import type { PasswordFormProps } from './password-form-props.js'
import { usePasswordForm } from './use-password-form.js'

/** The card of `PasswordForm`, without what looks and words it is given. */
export function PasswordCard(props: PasswordFormProps) {
  const words = useMessages('verify', enVerify)
  const passwordForm = usePasswordForm(props)
  const { step, back } = passwordForm
  if (step.name === 'credentials') {
    return <Card className={props.className}><PasswordCredentialsView {...props} passwordForm={passwordForm} hasReturned={step.hasReturned} /></Card>
  }
  const { recipient } = step
  const isEmail = 'email' in recipient
  return (
    <Card className={props.className}>
      <SentNotice
        title={isEmail ? words.title : words.phoneTitle} recipient={recipient} onBack={back} captcha={props.captcha} disabled={props.disabled}
        text={<AddressText message={isEmail ? sentWords(words, props) : words.sentCode} address={addressOf(recipient)} />}
        message={signUpMessage(recipient)} toParams={(code) => signUpCode(recipient, code)} emailCode={props.emailCode} codeLength={props.codeLength}
        resendAfter={step.resendAfter ?? props.resendAfter} onSuccess={props.onSuccess} onError={props.onError}
      />
    </Card>
  )
}

/** A mail has a code where the app has said that its templates print one. */
function sentWords(words: Messages['verify'], { emailCode }: PasswordFormProps): string {
  return emailCode === 'show' ? words.sentLinkAndCode : words.sentLink
}
