'use client'

import { enSignUp, useMessages, type Messages } from '../../i18n/index.js'
import { Card, Link } from '../../ui/index.js'
import { AddressText, addressOf, SentNotice, signUpCode, signUpMessage, wayTo } from '../parts/index.js'
import { ExistingAccount } from './existing-account.js'
import { SignUpDetails } from './sign-up-details.js'
import type { SignUpFormProps } from './sign-up-form-props.js'
import { useSignUpForm } from './use-sign-up-form.js'

/** The card of `SignUpForm`, without what looks and words it is given. */
export function SignUpCard(props: SignUpFormProps) {
  const words = useMessages('signUp', enSignUp)
  const signUpForm = useSignUpForm(props)
  const { step, back } = signUpForm
  if (step.name === 'details') {
    return <Card className={props.className}><SignUpDetails {...props} signUpForm={signUpForm} hasReturned={step.hasReturned} /></Card>
  }
  const { recipient, hasCode } = step
  const isEmail = 'email' in recipient
  const text = <AddressText message={isEmail ? sentWords(words, props) : words.sentNeutralPhone} address={addressOf(recipient)} />
  return (
    <Card className={props.className}>
      <SentNotice
        title={isEmail ? words.sentTitle : words.sentPhoneTitle} recipient={recipient} onBack={back} captcha={props.captcha} disabled={props.disabled}
        text={<>{text} <Link onClick={back}>{isEmail ? words.changeAddress : words.changePhone}</Link></>} resentText={text}
        message={signUpMessage(recipient)} toParams={(code) => signUpCode(recipient, code)} emailCode={hasCode ? 'show' : props.emailCode} codeLength={props.codeLength}
        resendAfter={props.resendAfter} onSuccess={props.onSuccess} onError={props.onError}
      >
        <ExistingAccount
          onSignIn={wayTo('sign-in', props.onSignIn, props.onViewChange)}
          onResetPassword={isEmail ? wayTo('forgot-password', props.onForgotPassword, props.onViewChange) : undefined}
        />
      </SentNotice>
    </Card>
  )
}

/** A mail has a code where the app has said that its templates print one. */
function sentWords(words: Messages['signUp'], { emailCode }: SignUpFormProps): string {
  return emailCode === 'show' ? words.sentNeutral : words.sentNeutralLink
}
