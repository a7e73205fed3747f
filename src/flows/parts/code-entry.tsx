'use client'

import type { ReactNode } from 'react'
import type { FieldValues } from 'react-hook-form'
import { CodeField, Form, FormAlert, SubmitButton } from '../../form/index.js'
import { enActions, enVerify, useMessages } from '../../i18n/index.js'
import { Link } from '../../ui/index.js'
import { CaptchaField, type CaptchaSlot } from './captcha-field.js'
import type { ActionForm } from './use-action-form.js'

/** Props of `CodeEntry`. */
export interface CodeEntryProps<Values extends FieldValues & { code: string }> {
  /** The form that redeems the code. */
  codeForm: Pick<ActionForm<Values>, 'form' | 'submit' | 'isPending' | 'refusal' | 'captcha'>
  codeLength?: number | undefined
  /** Takes the code out of a text message, where the browser can. */
  webOtp?: boolean | undefined
  captcha?: CaptchaSlot | undefined
  disabled?: boolean | undefined
  autoFocus?: boolean | undefined
  /** Sends another code; offered where a code was refused. */
  onSendNewCode?: (() => void) | undefined
  /** Fields before the code. */
  children?: ReactNode
}

/** The field for a code, which submits itself when it is full. */
export function CodeEntry<Values extends FieldValues & { code: string }>(
  { codeForm, codeLength, webOtp, captcha, disabled, autoFocus, onSendNewCode, children }: CodeEntryProps<Values>,
) {
  const words = useMessages('verify', enVerify)
  const actions = useMessages('actions', enActions)
  const { form, submit, isPending, refusal } = codeForm
  return (
    <Form form={form} onSubmit={submit} isPending={isPending} disabled={disabled}>
      <FormAlert message={refusal.message} onAction={{ 'retry': () => void submit(), 'send-new-code': onSendNewCode, 'new-captcha': codeForm.captcha.reset }} />
      {children}
      <CodeField
        name="code" length={codeLength} webOtp={webOtp} autoFocus={autoFocus} aria-required
        errorAction={onSendNewCode && <Link onClick={onSendNewCode}>{actions['send-new-code']}</Link>}
      />
      <CaptchaField captcha={codeForm.captcha} render={captcha} />
      <SubmitButton pendingLabel={words.pending} waitSeconds={refusal.waitSeconds} waitStart={refusal.waitStart}>{words.submit}</SubmitButton>
    </Form>
  )
}
