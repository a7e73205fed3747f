'use client'

import { enVerify, useMessages, type Messages } from '../../i18n/index.js'
import { AddressText, addressOf, SentNotice, signUpCode, signUpMessage } from '../parts/index.js'
import type { PasswordFormProps } from './password-form-props.js'
import type { PasswordStep } from './password-steps.js'

/** Props of `PasswordConfirmation`. */
export interface PasswordConfirmationProps extends PasswordFormProps {
  step: Extract<PasswordStep, { name: 'confirm' }>
  onBack: () => void
}

/** The second step of `PasswordForm`, for an account that is not confirmed yet: the code of the message. */
export function PasswordConfirmation({ step: { recipient, resendAfter }, onBack, ...props }: PasswordConfirmationProps) {
  const words = useMessages('verify', enVerify)
  const isEmail = 'email' in recipient
  return (
    <SentNotice
      title={isEmail ? words.title : words.phoneTitle} recipient={recipient} onBack={onBack} captcha={props.captcha} disabled={props.disabled}
      text={<AddressText message={isEmail ? sentWords(words, props) : words.sentCode} address={addressOf(recipient)} />}
      message={signUpMessage(recipient)} toParams={(code) => signUpCode(recipient, code)} emailCode={props.emailCode} codeLength={props.codeLength}
      resendAfter={resendAfter ?? props.resendAfter} onSuccess={props.onSuccess} onError={props.onError}
    />
  )
}

/** A mail has a code where the app has said that its templates print one. */
function sentWords(words: Messages['verify'], { emailCode }: PasswordFormProps): string {
  return emailCode === 'show' ? words.sentLinkAndCode : words.sentLink
}
