import { Link, Notice, NoticeDot, ThemeRoot, useConnectionNotice } from 'latchkey'

/** `ConnectionNotice`, put together by hand: a test shows that it is the same. */
export function ConnectionNoticeByHand() {
  const { connection, tryNow, isPending } = useConnectionNotice()
  return (
    <ThemeRoot>
      <Notice role="status" data-connection={connection}>
        {connection !== 'online' && (
          <>
            <NoticeDot />
            <span>{connection === 'offline' ? 'You are offline. You stay signed in.' : 'The connection is unsteady. You stay signed in.'}</span>
            <Link aria-disabled={isPending || undefined} onClick={tryNow}>{isPending ? 'Trying…' : 'Try now'}</Link>
          </>
        )}
      </Notice>
    </ThemeRoot>
  )
}
