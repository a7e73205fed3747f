'use client'

import { Form, FormAlert, SubmitButton } from '../../form/index.js'
import { enMagicLink, useMessages } from '../../i18n/index.js'
import { Footer, Link } from '../../ui/index.js'
import { CaptchaField, CardHeader, HaveCodeButton, IdentifierField, wayTo } from '../parts/index.js'
import type { MagicLinkFormProps } from './magic-link-form-props.js'
import type { useMagicLinkForm } from './use-magic-link-form.js'

/** Props of `MagicLinkAddress`. */
export interface MagicLinkAddressProps extends MagicLinkFormProps {
  magicLinkForm: ReturnType<typeof useMagicLinkForm>
  hasReturned: boolean
}

/** The first step of `MagicLinkForm`: where the link is to go. */
export function MagicLinkAddress({ magicLinkForm, hasReturned, header, footer, ...props }: MagicLinkAddressProps) {
  const words = useMessages('magicLink', enMagicLink)
  const { form, submit, isPending, refusal, captcha, enterCode, haveCode } = magicLinkForm
  const signIn = wayTo('sign-in', props.onSignIn, props.onViewChange)
  const signUp = wayTo('sign-up', props.onSignUp, props.onViewChange)
  return (
    <>
      {header === undefined ? <CardHeader title={words.title} subtitle={words.subtitle} isFocused={hasReturned} /> : header}
      <Form form={form} onSubmit={submit} isPending={isPending} disabled={props.disabled}>
        <FormAlert
          message={refusal.message}
          onAction={{ 'sign-up': signUp, 'retry': () => void submit(), 'new-captcha': captcha.reset, 'enter-code': props.emailCode === 'hide' ? undefined : enterCode }}
        />
        <IdentifierField identifier="email" autoFocus={props.autoFocus} />
        <CaptchaField captcha={captcha} render={props.captcha} />
        <SubmitButton pendingLabel={words.pending} waitSeconds={refusal.waitSeconds} waitStart={refusal.waitStart}>{words.submit}</SubmitButton>
        {!refusal.message && props.emailCode !== 'hide' && <HaveCodeButton onClick={haveCode} disabled={props.disabled} />}
      </Form>
      {footer === undefined ? signIn && <Footer><Link onClick={signIn}>{words.usePassword}</Link></Footer> : footer}
    </>
  )
}
