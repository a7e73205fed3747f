'use client'

import { Form, FormAlert, PasswordField, SubmitButton } from '../../form/index.js'
import { enSignIn, useMessages } from '../../i18n/index.js'
import { Link } from '../../ui/index.js'
import { CaptchaField, CardHeader, IdentifierField, LateKeepSignedIn, wayTo } from '../parts/index.js'
import type { PasswordFormProps } from './password-form-props.js'
import { PasswordFooter } from './password-footer.js'
import type { usePasswordForm } from './use-password-form.js'

/** Props of `PasswordCredentialsView`. */
export interface PasswordCredentialsProps extends PasswordFormProps {
  passwordForm: ReturnType<typeof usePasswordForm>
  hasReturned: boolean
  /** What "Try again" does. @default sends the form */
  onRetry?: (() => void) | undefined
}

/** The first step of `PasswordForm`: who one is, and the password. */
export function PasswordCredentialsView({ passwordForm, hasReturned, onRetry, identifier = 'email', header, footer, ...props }: PasswordCredentialsProps) {
  const words = useMessages('signIn', enSignIn)
  const { form, submit, isPending, isSending, refusal, captcha, sendConfirmation } = passwordForm
  const forgotPassword = wayTo('forgot-password', props.onForgotPassword, props.onViewChange)
  const onAction = {
    'resend': sendConfirmation, 'send-new-code': sendConfirmation, 'reset-password': forgotPassword, 'retry': onRetry ?? (() => void submit()),
    'sign-in-with-code': wayTo('otp', props.onSignInWithCode, props.onViewChange), 'new-captcha': captcha.reset,
  }
  return (
    <>
      {header === undefined ? <CardHeader title={words.title} subtitle={words.subtitle} isFocused={hasReturned} /> : header}
      <Form form={form} onSubmit={submit} isPending={isPending || isSending} disabled={props.disabled}>
        <FormAlert message={refusal.message} onAction={onAction} />
        <IdentifierField identifier={identifier} autoFocus={props.autoFocus} defaultCountry={props.defaultCountry} />
        <PasswordField
          name="password" autoComplete="current-password" aria-required
          action={forgotPassword && <Link onClick={forgotPassword}>{words.forgotPassword}</Link>}
        />
        {props.keepSignedIn && <LateKeepSignedIn disabled={props.disabled} />}
        <CaptchaField captcha={captcha} render={props.captcha} />
        <SubmitButton pendingLabel={words.pending} waitSeconds={refusal.waitSeconds} waitStart={refusal.waitStart}>{words.submit}</SubmitButton>
      </Form>
      {footer === undefined ? <PasswordFooter onSignUp={wayTo('sign-up', props.onSignUp, props.onViewChange)} /> : footer}
    </>
  )
}
