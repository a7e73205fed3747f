'use client'

import { enVerify, formatCountdown, formatMessage, useLocale, useMessages } from '../../i18n/index.js'
import { Button, type ButtonProps } from '../../ui/index.js'
import type { useResendButton } from './use-resend-button.js'

type SendAgain = Pick<ReturnType<typeof useResendButton>, 'send' | 'secondsLeft' | 'isPending'>

/** Props of `SendAgainButton`: what `useResendButton` gives, and those of a button. */
export interface SendAgainButtonProps extends SendAgain, Pick<ButtonProps, 'disabled' | 'className'> {}

/** The button that sends a message again, and counts down until it may. */
export function SendAgainButton({ send, secondsLeft, isPending, ...props }: SendAgainButtonProps) {
  const words = useMessages('verify', enVerify)
  const { tag } = useLocale()
  const isWaiting = secondsLeft > 0 && !isPending
  return (
    <Button
      variant="ghost" size="small" pending={isPending} pendingLabel={words.resending} aria-disabled={isWaiting || undefined}
      data-waiting={isWaiting ? '' : undefined} onClick={send} {...props}
    >
      {isWaiting ? formatMessage(words.resendIn, { time: formatCountdown(secondsLeft, tag) }) : words.resend}
    </Button>
  )
}
