'use client'

import type { Dispatch } from 'react'
import type { AuthErrorLike, PasswordCredentials } from '../../core/index.js'
import { useResend, type ActionResult, type PasswordSignIn } from '../../react/index.js'
import { isJustSent, recipientOf, refusalOf, signUpMessage, useErrorSentences, useOneAtATime, withCaptchaToken, type ActionForm, type Refusal } from '../parts/index.js'
import type { PasswordValues } from './password-schema.js'
import type { PasswordEvent } from './password-steps.js'

interface Confirmation {
  /** Sends the mail or text again that confirms the account whose sign-in was refused. */
  readonly sendConfirmation: () => void
  readonly isSending: boolean
  readonly refusal: Refusal
}

/** The way out for an account that is not confirmed yet: another message, and the code of it. */
export function useConfirmation(
  { refusal, captcha }: ActionForm<PasswordValues>,
  action: ActionResult<PasswordSignIn, PasswordCredentials>,
  { dispatch, onError }: { dispatch: Dispatch<PasswordEvent>; onError: ((error: AuthErrorLike) => void) | undefined },
): Confirmation {
  const { say } = useErrorSentences()
  const begin = useOneAtATime()
  const recipient = recipientOf(action.variables ?? {})
  const resend = useResend({
    onSuccess: () => dispatch({ type: 'confirmation-sent', recipient }),
    onError: (error) => isJustSent(error) ? dispatch({ type: 'confirmation-sent', recipient, resendAfter: error.retryAfter }) : onError?.(error),
    onSettled: captcha.reset,
  })
  const isRefused = resend.error !== null && !isJustSent(resend.error) && resend.submittedAt >= action.submittedAt
  return {
    sendConfirmation: () => begin(() => resend.mutateAsync(withCaptchaToken(signUpMessage(recipient), captcha.takeToken()))),
    isSending: resend.isPending,
    refusal: isRefused ? refusalOf(resend.error, say(resend.error)) : refusal,
  }
}
