'use client'

import { Form, FormAlert, SubmitButton } from '../../form/index.js'
import { enForgotPassword, useMessages } from '../../i18n/index.js'
import { Footer, Link } from '../../ui/index.js'
import { CaptchaField, CardHeader, HaveCodeButton, IdentifierField, wayTo } from '../parts/index.js'
import type { ForgotPasswordFormProps } from './forgot-password-form-props.js'
import type { useForgotPasswordForm } from './use-forgot-password-form.js'

/** Props of `ForgotPasswordAddress`. */
export interface ForgotPasswordAddressProps extends ForgotPasswordFormProps {
  forgotPasswordForm: ReturnType<typeof useForgotPasswordForm>
  hasReturned: boolean
}

/** The first step of `ForgotPasswordForm`: whose password it is. */
export function ForgotPasswordAddress({ forgotPasswordForm, hasReturned, header, footer, ...props }: ForgotPasswordAddressProps) {
  const words = useMessages('forgotPassword', enForgotPassword)
  const { form, submit, isPending, refusal, captcha, enterCode, haveCode } = forgotPasswordForm
  const signIn = wayTo('sign-in', props.onSignIn, props.onViewChange)
  return (
    <>
      {header === undefined ? <CardHeader title={words.title} subtitle={words.subtitle} isFocused={hasReturned} /> : header}
      <Form form={form} onSubmit={submit} isPending={isPending} disabled={props.disabled}>
        <FormAlert
          message={refusal.message}
          onAction={{ 'retry': () => void submit(), 'new-captcha': captcha.reset, 'enter-code': props.emailCode === 'hide' ? undefined : enterCode }}
        />
        <IdentifierField identifier="email" autoFocus={props.autoFocus} />
        <CaptchaField captcha={captcha} render={props.captcha} />
        <SubmitButton pendingLabel={words.pending} waitSeconds={refusal.waitSeconds} waitStart={refusal.waitStart}>{words.submit}</SubmitButton>
        {!refusal.message && props.emailCode !== 'hide' && <HaveCodeButton onClick={haveCode} disabled={props.disabled} />}
      </Form>
      {footer === undefined ? signIn && <Footer><Link onClick={signIn}>{words.backToSignIn}</Link></Footer> : footer}
    </>
  )
}
