'use client'

import { useMemo } from 'react'
import * as z from 'zod/mini'
import type { AuthErrorLike, VerifyOtpParams } from '../../core/index.js'
import { codeSchema } from '../../form/index.js'
import { useVerifyOtp, type ActionResult, type VerifiedOtp } from '../../react/index.js'
import { withCaptchaToken } from './captcha.js'
import { useActionForm, type ActionForm } from './use-action-form.js'

/** What the field for a code holds. */
export interface CodeValues {
  code: string
}

/** A code with what it is of; a token hash needs no code. */
export type CodeParams = Exclude<VerifyOtpParams, { token_hash: string }>

/** What a code is handed to. */
export interface CodeActionOptions<Data, Variables> {
  action: ActionResult<Data, Variables>
  toVariables: (code: string, captchaToken: string | undefined) => Variables
  /** How many digits the code has. @default 6 */
  codeLength?: number | undefined
}

/** Hands a code that is typed in to an action. A wrong code is cleared and keeps the focus; a code that could not be checked stays. */
export function useCodeAction<Data, Variables>({ action, toVariables, codeLength = 6 }: CodeActionOptions<Data, Variables>): ActionForm<CodeValues> {
  const schema = useMemo(() => z.object({ code: codeSchema(codeLength) }), [codeLength])
  const codeForm: ActionForm<CodeValues> = useActionForm<CodeValues, Data, Variables>({
    schema, action, defaultValues: { code: '' },
    toVariables: ({ code }, captchaToken) => toVariables(code, captchaToken),
    onRefused: ({ field }) => { if (field === 'code') codeForm.form.setValue('code', '') },
  })
  return codeForm
}

/** What redeeming a code needs. */
export interface CodeFormOptions {
  /** What the code is of. */
  toParams: (code: string) => CodeParams
  /** How many digits the code has. @default 6 */
  codeLength?: number | undefined
  onSuccess?: ((result: VerifiedOtp) => void) | undefined
  /** Called with what was refused or did not go through. */
  onError?: ((error: AuthErrorLike) => void) | undefined
}

/** Redeems a code that is typed in: everything but the markup. */
export function useCodeForm({ toParams, codeLength, onSuccess, onError }: CodeFormOptions): ActionForm<CodeValues> {
  const action = useVerifyOtp({ onSuccess: (result) => onSuccess?.(result), onError: (error) => onError?.(error) })
  return useCodeAction<VerifiedOtp, VerifyOtpParams>({
    action, codeLength, toVariables: (code, captchaToken) => withCaptchaToken(toParams(code), captchaToken),
  })
}
