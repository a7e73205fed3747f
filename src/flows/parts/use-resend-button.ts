'use client'

import { useReducer } from 'react'
import type { AuthErrorLike, ResendParams } from '../../core/index.js'
import { useResend, type Resent } from '../../react/index.js'
import { useCountdown } from '../../ui/index.js'
import { withCaptchaToken, type Captcha } from './captcha.js'

/** What sending a message again needs. */
export interface ResendButtonOptions {
  /** What to send again, and to whom. */
  message: ResendParams
  /** Seconds that the server lets pass between two messages. @default 60 */
  resendAfter?: number | undefined
  /** A message has just been sent: the wait begins at once. @default true */
  isJustSent?: boolean | undefined
  /** The captcha whose token goes with it. */
  captcha?: Captcha | undefined
  onSuccess?: ((result: Resent) => void) | undefined
  onError?: ((error: AuthErrorLike) => void) | undefined
}

interface Wait {
  readonly seconds: number
  readonly number: number
}

/** Sends a message again, as often as the server lets one: everything but the markup. */
export function useResendButton({ message, resendAfter = 60, isJustSent = true, captcha, onSuccess, onError }: ResendButtonOptions) {
  const [wait, waitFor] = useReducer(nextWait, { seconds: isJustSent ? resendAfter : 0, number: 0 })
  const secondsLeft = useCountdown(wait.seconds, wait.number)
  const resend = useResend({
    onSuccess: (result) => { waitFor(resendAfter); onSuccess?.(result) },
    onError: (error) => { waitFor(waitAfter(error)); onError?.(error) },
    onSettled: captcha?.reset,
  })
  const send = () => { if (secondsLeft === 0 && !resend.isPending) resend.mutate(withCaptchaToken(message, captcha?.takeToken())) }
  return { send, secondsLeft, isPending: resend.isPending, isSent: resend.isSuccess, error: resend.error }
}

const nextWait = (wait: Wait, seconds: number): Wait => ({ seconds, number: wait.number + 1 })

/** The server cuts off the fraction of the seconds that it names. */
function waitAfter({ retryAfter }: AuthErrorLike): number {
  return retryAfter === undefined ? 0 : retryAfter + 1
}
