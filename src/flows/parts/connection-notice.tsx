'use client'

import { enConnection, useMessages } from '../../i18n/index.js'
import { Link, Notice, NoticeDot, ThemeRoot } from '../../ui/index.js'
import { withAppearance } from './appearance.js'
import { useConnectionNotice } from './use-connection-notice.js'

/** Props of `ConnectionNotice`. */
export interface ConnectionNoticeProps {
  /** A class for the outermost element. */
  className?: string | undefined
}

function ConnectionNoticeView({ className }: ConnectionNoticeProps) {
  const words = useMessages('connection', enConnection)
  const { connection, tryNow, isPending } = useConnectionNotice()
  return (
    <ThemeRoot className={className}>
      <Notice role="status" data-connection={connection}>
        {connection !== 'online' && (
          <>
            <NoticeDot />
            <span>{connection === 'offline' ? words.offline : words.degraded}</span>
            <Link aria-disabled={isPending || undefined} onClick={tryNow}>{isPending ? words.trying : words.tryNow}</Link>
          </>
        )}
      </Notice>
    </ThemeRoot>
  )
}

/** Says that the person is offline or that the session could not be renewed, and tries again; nothing while all is well. */
export const ConnectionNotice = /* @__PURE__ */ withAppearance('ConnectionNotice', ConnectionNoticeView)
