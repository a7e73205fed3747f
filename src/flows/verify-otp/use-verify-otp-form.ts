'use client'

import { useMemo } from 'react'
import type { AuthErrorLike, EmailOtpType, MobileOtpType, VerifyOtpParams } from '../../core/index.js'
import { useVerifyOtp, type VerifiedOtp } from '../../react/index.js'
import { useActionForm, withCaptchaToken, type ActionForm } from '../parts/index.js'
import { createVerifyOtpSchema, type VerifyOtpValues } from './verify-otp-schema.js'

/** What `useVerifyOtpForm` takes. */
export interface VerifyOtpFormOptions {
  /** Whom the code went to. Without `email` and `phone` the form asks for the address. */
  email?: string | undefined
  /** Whom the code went to, by text message. */
  phone?: string | undefined
  /** What the code is for. @default 'email', for a phone number 'sms' */
  type?: EmailOtpType | MobileOtpType | undefined
  /** How many digits the code has. @default 6 */
  codeLength?: number | undefined
  /** What the fields hold at first. */
  defaultValues?: Partial<VerifyOtpValues> | undefined
  /** Called once the code has been taken. */
  onSuccess?: ((result: VerifiedOtp) => void) | undefined
  /** Called with what was refused or did not go through. */
  onError?: ((error: AuthErrorLike) => void) | undefined
}

/** Redeems a code that is already on its way: everything but the markup. */
export function useVerifyOtpForm({ defaultValues, onSuccess, onError, ...options }: VerifyOtpFormOptions = {}) {
  const { email, phone, codeLength } = options
  const asksForEmail = email === undefined && phone === undefined
  const schema = useMemo(() => createVerifyOtpSchema({ codeLength, asksForEmail }), [codeLength, asksForEmail])
  const action = useVerifyOtp({ onSuccess: (result) => onSuccess?.(result), onError: (error) => onError?.(error) })
  const actionForm: ActionForm<VerifyOtpValues> = useActionForm<VerifyOtpValues, VerifiedOtp, VerifyOtpParams>({
    schema, action,
    defaultValues: { code: '', ...(asksForEmail && { email: '' }), ...defaultValues },
    toVariables: (values, captchaToken) => withCaptchaToken(paramsOf(values, options), captchaToken),
    onRefused: ({ field }) => { if (field === 'code') actionForm.form.setValue('code', '') },
  })
  return { ...actionForm, asksForEmail }
}

type CodeParams = Exclude<VerifyOtpParams, { token_hash: string }>

function paramsOf({ code, email = '' }: VerifyOtpValues, options: VerifyOtpFormOptions): CodeParams {
  const { phone, type } = options
  return phone === undefined ? { email: options.email ?? email, token: code, type: type ?? 'email' } : { phone, token: code, type: type ?? 'sms' }
}
