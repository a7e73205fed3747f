'use client'

import type { ButtonProps } from '../../ui/index.js'
import { SendAgainButton } from './send-again-button.js'
import { useResendButton, type ResendButtonOptions } from './use-resend-button.js'

/** Props of `ResendButton`. */
export type ResendButtonProps = ResendButtonOptions & Pick<ButtonProps, 'disabled' | 'className'>

/** Sends a message again, and counts down until the server lets it. */
export function ResendButton({ disabled, className, ...options }: ResendButtonProps) {
  const { send, secondsLeft, isPending } = useResendButton(options)
  return <SendAgainButton {...{ send, secondsLeft, isPending, disabled, className }} />
}
