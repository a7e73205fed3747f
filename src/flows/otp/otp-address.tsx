'use client'

import { Form, FormAlert, SegmentedField, SubmitButton } from '../../form/index.js'
import { enOtp, useMessages } from '../../i18n/index.js'
import { CaptchaField, CardHeader, HaveCodeButton, IdentifierField, wayTo, type IdentifierKind } from '../parts/index.js'
import { OtpFooter } from './otp-footer.js'
import type { OtpFormProps } from './otp-form-props.js'
import type { useOtpForm } from './use-otp-form.js'

/** Props of `OtpAddress`. */
export interface OtpAddressProps extends OtpFormProps {
  otpForm: ReturnType<typeof useOtpForm>
  identifier: IdentifierKind
  hasReturned: boolean
}

/** The first step of `OtpForm`: where the code is to go, and how. */
export function OtpAddress({ otpForm, identifier, hasReturned, channels = [], header, footer, ...props }: OtpAddressProps) {
  const words = useMessages('otp', enOtp)
  const { form, submit, isPending, refusal, captcha, otherIdentifier, enterCode, haveCode } = otpForm
  const isEmail = identifier === 'email'
  return (
    <>
      {header === undefined ? <CardHeader key={identifier} title={isEmail ? words.title : words.phoneTitle} subtitle={words.subtitle} isFocused={hasReturned} /> : header}
      <Form form={form} onSubmit={submit} isPending={isPending} disabled={props.disabled}>
        <FormAlert
          message={refusal.message}
          onAction={{
            'sign-up': wayTo('sign-up', props.onSignUp, props.onViewChange), 'retry': () => void submit(), 'new-captcha': captcha.reset,
            'enter-code': enterCode,
          }}
        />
        <IdentifierField identifier={identifier} autoFocus={props.autoFocus} defaultCountry={props.defaultCountry} />
        {!isEmail && channels.length > 1 && (
          <SegmentedField name="channel" label={words.channel} choices={channels.map((channel) => ({ value: channel, label: words[channel] }))} />
        )}
        <CaptchaField captcha={captcha} render={props.captcha} />
        <SubmitButton pendingLabel={words.pending} waitSeconds={refusal.waitSeconds} waitStart={refusal.waitStart}>{words.submit}</SubmitButton>
        {!refusal.message && <HaveCodeButton onClick={haveCode} disabled={props.disabled} />}
      </Form>
      {footer === undefined
        ? <OtpFooter otherIdentifier={otherIdentifier} onChangeIdentifier={otpForm.changeIdentifier} onSignIn={wayTo('sign-in', props.onSignIn, props.onViewChange)} />
        : footer}
    </>
  )
}
