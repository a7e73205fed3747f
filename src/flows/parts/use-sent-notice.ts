'use client'

import { useReducer } from 'react'
import type { AuthErrorLike, ResendParams } from '../../core/index.js'
import type { VerifiedOtp } from '../../react/index.js'
import type { EmailCode } from './form-props.js'
import type { Recipient } from './recipient.js'
import { refusalOf } from './use-action-form.js'
import { useCodeForm, type CodeParams } from './use-code-form.js'
import { useErrorMessage } from './use-error-message.js'
import { useResendButton } from './use-resend-button.js'

/** What a screen needs that says a message is on its way. */
export interface SentNoticeOptions {
  recipient: Recipient
  /** What a code of the message is of. */
  toParams: (code: string) => CodeParams
  /** How to ask for the message again. */
  message: ResendParams
  emailCode?: EmailCode | undefined
  codeLength?: number | undefined
  resendAfter?: number | undefined
  onSuccess?: ((result: VerifiedOtp) => void) | undefined
  onError?: ((error: AuthErrorLike) => void) | undefined
}

/** Waits for the person to come back with the code of a message, or to ask for another: everything but the markup. */
export function useSentNotice({ recipient, toParams, message, emailCode = 'press', codeLength, resendAfter, onSuccess, onError }: SentNoticeOptions) {
  const [isCodeAsked, askForCode] = useReducer(() => true, false)
  const say = useErrorMessage()
  const codeForm = useCodeForm({ toParams, codeLength, onSuccess, onError })
  const resend = useResendButton({ message, resendAfter, captcha: codeForm.captcha, onError })
  return {
    ...codeForm,
    resend,
    // A text message has a code and nothing else.
    codeEntry: 'phone' in recipient || (isCodeAsked && emailCode === 'press') ? 'show' : emailCode,
    isCodeAsked,
    askForCode,
    refusal: resend.error ? refusalOf(null, say(resend.error)) : codeForm.refusal,
  }
}
