import { Button, useResendButton } from 'latchkey'

const message = { type: 'signup', email: 'una@example.test' } as const

/** `ResendButton`, put together by hand: a test shows that it is the same. */
export function ResendButtonByHand() {
  const { send, secondsLeft, isPending } = useResendButton({ message })
  const clock = `${Math.floor(secondsLeft / 60)}:${String(secondsLeft % 60).padStart(2, '0')}`
  return (
    <Button
      variant="ghost" size="small" pending={isPending} pendingLabel="Sending…" aria-disabled={secondsLeft > 0 || undefined}
      data-waiting={secondsLeft > 0 ? '' : undefined} onClick={send}
    >
      {secondsLeft > 0 ? `Send again in ${clock}` : 'Send again'}
    </Button>
  )
}
