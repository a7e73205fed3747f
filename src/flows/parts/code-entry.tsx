'use client'

import { CodeField, Form, FormAlert, SubmitButton } from '../../form/index.js'
import { enActions, enVerify, useMessages } from '../../i18n/index.js'
import { Link } from '../../ui/index.js'
import { CaptchaField, type CaptchaSlot } from './captcha-field.js'
import type { ActionForm } from './use-action-form.js'
import type { CodeValues } from './use-code-form.js'

/** Props of `CodeEntry`. */
export interface CodeEntryProps {
  /** What `useCodeForm` gives. */
  codeForm: ActionForm<CodeValues>
  codeLength?: number | undefined
  /** Takes the code out of a text message, where the browser can. */
  webOtp?: boolean | undefined
  captcha?: CaptchaSlot | undefined
  disabled?: boolean | undefined
  autoFocus?: boolean | undefined
  /** Sends another code; offered where a code was refused. */
  onSendNewCode?: (() => void) | undefined
}

/** The field for a code, which submits itself when it is full. */
export function CodeEntry({ codeForm, codeLength, webOtp, captcha, disabled, autoFocus, onSendNewCode }: CodeEntryProps) {
  const words = useMessages('verify', enVerify)
  const actions = useMessages('actions', enActions)
  const { form, submit, isPending, refusal } = codeForm
  return (
    <Form form={form} onSubmit={submit} isPending={isPending} disabled={disabled}>
      <FormAlert message={refusal.message} onAction={{ 'retry': () => void submit(), 'send-new-code': onSendNewCode, 'new-captcha': codeForm.captcha.reset }} />
      <CodeField
        name="code" length={codeLength} webOtp={webOtp} autoFocus={autoFocus} aria-required
        errorAction={onSendNewCode && <Link onClick={onSendNewCode}>{actions['send-new-code']}</Link>}
      />
      <CaptchaField captcha={codeForm.captcha} render={captcha} />
      <SubmitButton pendingLabel={words.pending} waitSeconds={refusal.waitSeconds} waitStart={refusal.waitStart}>{words.submit}</SubmitButton>
    </Form>
  )
}
