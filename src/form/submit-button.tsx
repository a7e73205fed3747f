'use client'

import { forwardRef } from 'react'
import { enWait, formatPlural, useLocale, useMessages } from '../i18n/index.js'
import { Button, useCountdown, type ButtonProps } from '../ui/index.js'
import { useFormParts } from './form-context.js'

/** Props of `SubmitButton`. */
export interface SubmitButtonProps extends ButtonProps {
  /** Seconds to wait before another attempt, where the server has told them; the button counts down. @default 0 */
  readonly waitSeconds?: number | undefined
  /** A value that changes when a new wait begins, though it be as long as the last. */
  readonly waitStart?: unknown
}

/** The button that sends a form; pending with it, and counting while there is a wait. */
export const SubmitButton = /* @__PURE__ */ forwardRef<HTMLButtonElement, SubmitButtonProps>(function SubmitButton(
  { waitSeconds = 0, waitStart, children, ...props },
  ref,
) {
  const { isPending, isDisabled } = useFormParts('<SubmitButton>')
  const words = useMessages('connection', enWait)
  const { tag } = useLocale()
  const left = useCountdown(waitSeconds, waitStart)
  const isWaiting = left > 0 && !isPending
  return (
    <Button ref={ref} type="submit" block pending={isPending} disabled={isDisabled} aria-disabled={isWaiting || undefined} data-waiting={isWaiting ? '' : undefined} {...props}>
      {isWaiting ? formatPlural(words.retryIn, left, tag) : children}
    </Button>
  )
})
