'use client'

import { useReducer } from 'react'
import type { AuthErrorLike, ResendParams } from '../../core/index.js'
import { useResend, type VerifiedOtp } from '../../react/index.js'
import { withCaptchaToken } from './captcha.js'
import type { EmailCode } from './form-props.js'
import type { Recipient } from './recipient.js'
import { refusalOf, type ActionForm } from './use-action-form.js'
import { useCodeForm, type CodeParams, type CodeValues } from './use-code-form.js'
import { useErrorSentences } from './use-error-sentences.js'
import { senderOf, useSendAgain, type MessageSender } from './use-send-again.js'

/** What a screen needs that says a message is on its way. */
export interface SentNoticeOptions {
  recipient: Recipient
  /** What a code of the message is of. */
  toParams: (code: string) => CodeParams
  /** How to ask for the message again: by `resend`, or as it was asked for at first. */
  message: ResendParams | MessageSender
  emailCode?: EmailCode | undefined
  codeLength?: number | undefined
  resendAfter?: number | undefined
  /** Seconds until the first message may follow. @default `resendAfter` */
  waitSeconds?: number | undefined
  onSuccess?: ((result: VerifiedOtp) => void) | undefined
  /** Called with what was refused or did not go through. */
  onError?: ((error: AuthErrorLike) => void) | undefined
}

/** Waits for the person to come back with the code of a message, or to ask for another: everything but the markup. */
export function useSentNotice({ message, toParams, codeLength, onSuccess, onError, ...options }: SentNoticeOptions) {
  const resend = useResend()
  const sender: MessageSender = 'send' in message ? message : senderOf(resend, (captchaToken) => withCaptchaToken(message, captchaToken))
  return useSentCode({ codeForm: useCodeForm({ toParams, codeLength, onSuccess, onError }), sender, onError, ...options })
}

/** What waiting for a code needs, whatever takes it. */
export interface SentCodeOptions extends Pick<SentNoticeOptions, 'recipient' | 'emailCode' | 'resendAfter' | 'waitSeconds' | 'onError'> {
  codeForm: ActionForm<CodeValues>
  sender: MessageSender
}

/** Waits for the code of a message for any form that takes one, or sends another. */
export function useSentCode({ codeForm, sender, recipient, emailCode = 'press', resendAfter, waitSeconds, onError }: SentCodeOptions) {
  const [isCodeAsked, askForCode] = useReducer(() => true, false)
  const { say } = useErrorSentences()
  const resend = useSendAgain({ sender, resendAfter, waitSeconds, captcha: codeForm.captcha, onError })
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

/** What a screen shows that waits for a code. */
export type SentCode = ReturnType<typeof useSentCode>
