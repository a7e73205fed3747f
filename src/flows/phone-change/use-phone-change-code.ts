'use client'

import type { AuthErrorLike, User } from '../../core/index.js'
import { refusalOf, useCodeForm, useErrorSentences, useSendAgain, type SentCode, type SentNoticeProps } from '../parts/index.js'
import type { PhoneChangeStep } from './phone-change-steps.js'
import type { usePhoneForm } from './use-phone-form.js'

/** What `usePhoneChangeCode` takes. */
export interface PhoneChangeCodeOptions extends Omit<SentNoticeProps, 'emailCode'> {
  phoneForm: Pick<ReturnType<typeof usePhoneForm>, 'sender' | 'toParams'>
  step: Extract<PhoneChangeStep, { name: 'sent' }>
  onSuccess?: ((result: { user: User }) => void) | undefined
  /** Called with what was refused or did not go through. */
  onError?: ((error: AuthErrorLike) => void) | undefined
}

/** Waits for the code that confirms a number, or sends another: everything but the markup. */
export function usePhoneChangeCode({ phoneForm, step, codeLength, resendAfter, onSuccess, onError }: PhoneChangeCodeOptions): SentCode {
  const { say } = useErrorSentences()
  const codeForm = useCodeForm({ toParams: phoneForm.toParams, codeLength, onSuccess: ({ user }) => { if (user) onSuccess?.({ user }) }, onError })
  const resend = useSendAgain({ sender: phoneForm.sender, resendAfter, isJustSent: step.isJustSent, captcha: codeForm.captcha, onError })
  return {
    ...codeForm,
    resend,
    codeEntry: 'show',
    isCodeAsked: false,
    askForCode: () => undefined,
    refusal: resend.error ? refusalOf(null, say(resend.error)) : codeForm.refusal,
  }
}
