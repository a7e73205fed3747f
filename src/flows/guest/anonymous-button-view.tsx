'use client'

import type { ReactNode } from 'react'
import { Form, FormAlert, SubmitButton, type SubmitButtonProps } from '../../form/index.js'
import { enGuest, useMessages } from '../../i18n/index.js'
import { CaptchaField, type FlowFormProps } from '../parts/index.js'
import { useAnonymousButton, type AnonymousButtonOptions } from './use-anonymous-button.js'

/** Props of `AnonymousButton`. */
export interface AnonymousButtonProps extends AnonymousButtonOptions, Pick<FlowFormProps, 'captcha' | 'disabled' | 'className'>, Pick<SubmitButtonProps, 'variant' | 'icon'> {
  /** In place of its words. */
  children?: ReactNode
}

/** `AnonymousButton`, without what looks and words it is given. */
export function AnonymousButtonView({ captcha, disabled, className, variant = 'outline', icon, children, ...options }: AnonymousButtonProps) {
  const words = useMessages('guest', enGuest)
  const { form, submit, isPending, refusal, captcha: challenge } = useAnonymousButton(options)
  return (
    <Form form={form} onSubmit={submit} isPending={isPending} disabled={disabled} className={className}>
      <FormAlert message={refusal.message} onAction={{ 'retry': () => void submit(), 'new-captcha': challenge.reset }} />
      <CaptchaField captcha={challenge} render={captcha} />
      <SubmitButton {...{ variant, icon }} pendingLabel={words.pending} waitSeconds={refusal.waitSeconds} waitStart={refusal.waitStart}>{children ?? words.submit}</SubmitButton>
    </Form>
  )
}
