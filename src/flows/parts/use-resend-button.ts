'use client'

import type { ResendParams } from '../../core/index.js'
import { useResend, type Resent } from '../../react/index.js'
import { withCaptchaToken } from './captcha.js'
import { senderOf, useSendAgain, type SendAgainOptions } from './use-send-again.js'

/** What sending a message again needs. */
export interface ResendButtonOptions extends Omit<SendAgainOptions<Resent>, 'sender'> {
  /** What to send again, and to whom. */
  message: ResendParams
}

/** Sends a message again, as often as the server lets one: everything but the markup. */
export function useResendButton({ message, ...options }: ResendButtonOptions) {
  return useSendAgain({ sender: senderOf(useResend(), (captchaToken) => withCaptchaToken(message, captchaToken)), ...options })
}
