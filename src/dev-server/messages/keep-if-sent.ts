import { setToken, clearToken } from '../account/one-time-tokens.js'
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
export async function keepIfSent(server: ServerState, user: UserRecord, { prepare, send, change }: Sending): Promise<void> {
  const before = { ...user, tokenHashes: { ...user.tokenHashes } }
  const tokens = server.store.oneTimeTokens.find('user', user.id)
  prepare?.()
  const sending = send()
  change()
  saveUser(server, user)
  try {
    await sending
  } catch (error) {
    for (const token of server.store.oneTimeTokens.find('user', user.id)) clearToken(server, user, token.purpose)
    for (const key of Object.keys(user)) Reflect.deleteProperty(user, key)
    Object.assign(user, before)
    for (const token of tokens) setToken(server, user, token)
    server.store.users.save(user)
    throw error
  }
}
