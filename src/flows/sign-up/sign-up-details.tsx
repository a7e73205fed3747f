'use client'

import { Form, FormAlert, NewPasswordField, PasswordField, PasswordStrength, SubmitButton } from '../../form/index.js'
import { enCommon, enSignUp, useMessages } from '../../i18n/index.js'
import { Footer, Link } from '../../ui/index.js'
import { CaptchaField, CardHeader, IdentifierField, MetadataFields, wayTo } from '../parts/index.js'
import { ConsentField } from './consent-field.js'
import type { SignUpFormProps } from './sign-up-form-props.js'
import type { useSignUpForm } from './use-sign-up-form.js'

/** Props of `SignUpDetails`. */
export interface SignUpDetailsProps extends SignUpFormProps {
  signUpForm: ReturnType<typeof useSignUpForm>
  hasReturned: boolean
}

/** The first step of `SignUpForm`: the address and a new password. */
export function SignUpDetails({ signUpForm, hasReturned, identifier = 'email', header, footer, ...props }: SignUpDetailsProps) {
  const words = useMessages('signUp', enSignUp)
  const common = useMessages('common', enCommon)
  const { form, submit, isPending, refusal, captcha, passwordRules, enterCode } = signUpForm
  const signIn = wayTo('sign-in', props.onSignIn, props.onViewChange)
  return (
    <>
      {header === undefined ? <CardHeader title={words.title} subtitle={words.subtitle} isFocused={hasReturned} /> : header}
      <Form form={form} onSubmit={submit} isPending={isPending} disabled={props.disabled}>
        <FormAlert
          message={refusal.message}
          onAction={{
            'sign-in': signIn, 'retry': () => void submit(), 'new-captcha': captcha.reset,
            'reset-password': wayTo('forgot-password', props.onForgotPassword, props.onViewChange),
            'enter-code': props.emailCode === 'hide' && identifier === 'email' ? undefined : enterCode,
          }}
        />
        {props.fields && <MetadataFields fields={props.fields} />}
        <IdentifierField
          identifier={identifier} autoFocus={props.autoFocus} defaultCountry={props.defaultCountry}
          errorAction={signIn && <Link onClick={signIn}>{common.signIn}</Link>}
        />
        <NewPasswordField
          name="password" rules={passwordRules} aria-required
          strength={props.strengthMeter && <PasswordStrength name="password" meter={props.strengthMeter} />}
        />
        {props.confirmPassword && <PasswordField name="confirmPassword" label={words.repeat} autoComplete="new-password" aria-required />}
        {props.requiresConsent && <ConsentField termsUrl={props.termsUrl} privacyUrl={props.privacyUrl} />}
        <CaptchaField captcha={captcha} render={props.captcha} />
        <SubmitButton pendingLabel={words.pending} waitSeconds={refusal.waitSeconds} waitStart={refusal.waitStart}>{words.submit}</SubmitButton>
      </Form>
      {footer === undefined ? signIn && <Footer>{common.haveAccount} <Link onClick={signIn}>{common.signIn}</Link></Footer> : footer}
    </>
  )
}
