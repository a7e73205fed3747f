'use client'

import { useReducer } from 'react'
import type { AuthErrorLike } from '../../core/index.js'
import type { ActionResult } from '../../react/index.js'
import { useCountdown } from '../../ui/index.js'
import type { Captcha } from './captcha.js'
import { useOneAtATime } from './use-one-at-a-time.js'

/** What sends one message, again and again. */
export interface MessageSender<Result = unknown> extends Pick<ActionResult<Result, never>, 'isPending' | 'isSuccess' | 'error'> {
  send(captchaToken: string | undefined): Promise<Result>
}

/** What sending a message again needs. */
export interface SendAgainOptions<Result> {
  sender: MessageSender<Result>
  /** Seconds that the server lets pass between two messages. @default 60 */
  resendAfter?: number | undefined
  /** A message has just been sent: the wait begins at once. @default true */
  isJustSent?: boolean | undefined
  /** Seconds until the first may follow. @default `resendAfter`, none unless `isJustSent` */
  waitSeconds?: number | undefined
  /** The captcha whose token goes with it. */
  captcha?: Captcha | undefined
  /** Called once the message is on its way. */
  onSuccess?: ((result: Result) => void) | undefined
  /** Called with what was refused or did not go through. */
  onError?: ((error: AuthErrorLike) => void) | undefined
}

interface Wait {
  readonly seconds: number
  readonly number: number
}

/** An action that sends always the same message. */
export function senderOf<Result, Variables>(
  { mutateAsync, isPending, isSuccess, error }: ActionResult<Result, Variables>,
  toVariables: (captchaToken: string | undefined) => Variables,
): MessageSender<Result> {
  return { send: (captchaToken) => mutateAsync(toVariables(captchaToken)), isPending, isSuccess, error }
}

/** Sends a message again, as often as the server lets one: everything but the markup. */
export function useSendAgain<Result>({ sender, resendAfter = 60, isJustSent = true, waitSeconds = isJustSent ? resendAfter : 0, captcha, onSuccess, onError }: SendAgainOptions<Result>) {
  const [wait, waitFor] = useReducer(nextWait, { seconds: waitSeconds, number: 0 })
  const secondsLeft = useCountdown(wait.seconds, wait.number)
  const begin = useOneAtATime()
  const succeed = (result: Result) => { waitFor(resendAfter); onSuccess?.(result) }
  const refuse = (error: AuthErrorLike) => { waitFor(waitAfter(error)); onError?.(error) }
  const send = () => {
    if (secondsLeft === 0) begin(() => sender.send(captcha?.takeToken()).then(succeed, refuse).finally(captcha?.reset))
  }
  return { send, secondsLeft, isPending: sender.isPending, isSent: sender.isSuccess, isAgain: sender.isSuccess && wait.number > (isJustSent ? 0 : 1), error: sender.error }
}

const nextWait = (wait: Wait, seconds: number): Wait => ({ seconds, number: wait.number + 1 })

/** The server cuts off the fraction of the seconds that it names. */
function waitAfter({ retryAfter }: AuthErrorLike): number {
  return retryAfter === undefined ? 0 : retryAfter + 1
}
