/** The kinds of messages, named as GoTrue names its templates; texts are named by the type that verifies them. */
export type MessageType =
  | 'confirmation' | 'invite' | 'recovery' | 'magic_link' | 'email_change' | 'reauthentication'
  | 'password_changed_notification' | 'email_changed_notification' | 'phone_changed_notification' | 'identity_linked_notification'
  | 'identity_unlinked_notification' | 'mfa_factor_enrolled_notification' | 'mfa_factor_unenrolled_notification'
  | 'sms' | 'phone_change' | 'mfa'

/** A mail or text that the server sent; what a message does not have is absent. */
export interface InboxMessage {
  readonly channel: 'email' | 'sms' | 'whatsapp'
  readonly to: string
  readonly type: MessageType
  readonly subject?: string
  readonly code?: string
  readonly tokenHash?: string
  readonly link?: string
  readonly text: string
  readonly html?: string
  /** By the server's clock, as an ISO date. */
  readonly sentAt: string
}

/** Where every message of the server arrives. */
export interface Inbox {
  /** All messages so far, oldest first; a new array whenever one arrives, always with the same objects. */
  readonly messages: readonly InboxMessage[]
  /** The newest message, or the newest to an address or number. */
  latest(to?: string): InboxMessage | undefined
  /** Resolves with the next message in order: the first that no earlier call of `next` was given. */
  next(): Promise<InboxMessage>
  /** Calls back after each message; returns the way to stop it. */
  subscribe(listener: () => void): () => void
}

/** The inbox with its back door, which only the server uses. */
export interface WritableInbox extends Inbox {
  deliver(message: InboxMessage): void
  clear(): void
}

export function createInbox(): WritableInbox {
  let messages: readonly InboxMessage[] = []
  let given = 0
  let waiting: ((message: InboxMessage) => void)[] = []
  const listeners = new Set<() => void>()
  const notify = () => { for (const listener of listeners) listener() }

  return {
    get messages() { return messages },
    latest(to) {
      if (to === undefined) return messages.at(-1)
      const wanted = normalize(to)
      return messages.findLast((message) => normalize(message.to) === wanted)
    },
    next() {
      const message = messages[given]
      if (message) {
        given += 1
        return Promise.resolve(message)
      }
      return new Promise((resolve) => { waiting.push(resolve) })
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    },
    deliver(message) {
      messages = [...messages, Object.freeze(message)]
      const [first, ...others] = waiting
      if (first) {
        waiting = others
        given += 1
        first(message)
      }
      notify()
    },
    clear() {
      messages = []
      given = 0
      notify()
    },
  }
}

function normalize(to: string): string {
  return to.includes('@') ? to.toLowerCase() : to.replace(/[+\s]/g, '')
}
