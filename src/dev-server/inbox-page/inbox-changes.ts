import type { Inbox } from '../inbox/index.js'
import type { Faults } from '../faults/index.js'
import { renderPlannedFaults } from './render-faults.js'
import { renderMessage } from './render-message.js'

/** What the page shows: the messages, and what is planned to fail. */
export interface InboxSources {
  readonly inbox: Inbox
  readonly faults: Faults
  readonly config: { readonly siteUrl: string }
}

/** How far a page has come: how many messages it shows, and when the last of them was sent. */
export interface Shown {
  readonly count: number
  readonly last: string
}

/** What has come since: the messages, what is planned to fail now, and whether the server was reset in between. */
export function findChanges({ inbox: { messages }, faults }: InboxSources, { count, last }: Shown) {
  const isReset = count > 0 && messages[count - 1]?.sentAt !== last
  const added = messages.map((message, index) => ({ html: renderMessage(message, index), count: index + 1 })).slice(isReset ? 0 : count)
  return { isReset, added, planned: renderPlannedFaults(faults.list()) }
}
