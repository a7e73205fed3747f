import { undoOnFailure } from '../account/snapshot.js'
import { saveUser } from '../account/users.js'
import type { ServerState } from '../server-state.js'
import type { UserRecord } from '../state/index.js'

interface Sending {
  /** What the message already shows. */
  readonly prepare?: () => void
  readonly send: () => Promise<void>
  /** What is remembered of it, and what a message sent at the same time must see. */
  readonly change: () => void
}

/** Sends a message and changes its user with it; when it turns out that it was not sent, nothing has happened. */
export function keepIfSent(server: ServerState, user: UserRecord, { prepare, send, change }: Sending): Promise<void> {
  return undoOnFailure(server, user.id, async () => {
    prepare?.()
    const sending = send()
    change()
    saveUser(server, user)
    await sending
  })
}
