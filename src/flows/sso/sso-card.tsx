'use client'

import { Form, FormAlert, SubmitButton, TextField } from '../../form/index.js'
import { enSso, useMessages } from '../../i18n/index.js'
import { Card, Footer, Link } from '../../ui/index.js'
import { CaptchaField, CardHeader, wayTo, type FlowFormProps, type ViewLinks } from '../parts/index.js'
import { useSsoForm, type SsoFormOptions } from './use-sso-form.js'

/** Props of `SsoForm`. */
export interface SsoFormProps extends SsoFormOptions, FlowFormProps, ViewLinks {
  /** Where "Sign in another way" leads. */
  onSignIn?: (() => void) | undefined
}

/** The card of `SsoForm`, without what looks and words it is given. */
export function SsoCard({ header, footer, captcha, disabled, autoFocus, className, onSignIn, onViewChange, ...options }: SsoFormProps) {
  const words = useMessages('sso', enSso)
  const { form, submit, isPending, refusal, captcha: challenge } = useSsoForm(options)
  const otherWay = wayTo('sign-in', onSignIn, onViewChange)
  return (
    <Card className={className}>
      {header === undefined ? <CardHeader title={words.title} subtitle={words.subtitle} /> : header}
      <Form form={form} onSubmit={submit} isPending={isPending} disabled={disabled}>
        <FormAlert message={refusal.message} onAction={{ 'retry': () => void submit(), 'new-captcha': challenge.reset }} />
        {options.providerId === undefined && <OrganisationField identifier={options.identifier} autoFocus={autoFocus} />}
        <CaptchaField captcha={challenge} render={captcha} />
        <SubmitButton pendingLabel={words.pending} waitSeconds={refusal.waitSeconds} waitStart={refusal.waitStart}>{words.submit}</SubmitButton>
      </Form>
      {footer === undefined ? otherWay && <Footer><Link onClick={otherWay}>{words.otherWay}</Link></Footer> : footer}
    </Card>
  )
}

/** The address or domain that tells the organisation. */
function OrganisationField({ identifier = 'email', autoFocus }: Pick<SsoFormProps, 'identifier' | 'autoFocus'>) {
  const words = useMessages('sso', enSso)
  const isEmail = identifier === 'email'
  return (
    <TextField
      key={identifier} name={identifier} label={isEmail ? words.email : words.domain} hint={words.hint} type={isEmail ? 'email' : 'text'}
      inputMode={isEmail ? 'email' : 'url'} autoComplete={isEmail ? 'username' : 'off'} autoCapitalize="none" autoCorrect="off" spellCheck={false}
      autoFocus={autoFocus} aria-required
    />
  )
}
