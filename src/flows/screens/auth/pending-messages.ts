import type { AuthClient } from '../../../core/index.js'
import { createTabMemory, type AuthView, type PendingMessage, type PendingMessages, type TabMemory } from '../../parts/index.js'
import type { ViewHistory } from './view-history.js'

/** The message that a card waits for the code of, and the view that has sent it: the address and the time, and nothing else. */
export interface PendingView extends PendingMessage {
  readonly view: AuthView
}

/** Codes of mails last for an hour, if the server has not been told otherwise. */
const lifetime = 3600

/** Where a client's card keeps that in this tab. */
const memoryOf = (client: AuthClient): TabMemory<PendingView> => createTabMemory(client, { name: 'pending', lifetime, parse: readPending })

/** Which card has taken what the page before has left, and which one waits for a message that a reload is to find again. */
const takers = new WeakMap<AuthClient, object>()
const keepers = new WeakMap<AuthClient, object>()

/** The memory of one card: it is the first one's that waits, since two cards share nothing. */
export function pendingViewMemory(client: AuthClient, card: object): TabMemory<PendingView> {
  const memory = memoryOf(client)
  const isOthers = () => (keepers.get(client) ?? card) !== card
  return {
    read: () => (isOthers() ? null : memory.read()),
    write(pending) {
      if (isOthers()) return
      keepers.set(client, card)
      memory.write(pending)
    },
    forget() {
      if (isOthers()) return
      keepers.delete(client)
      memory.forget()
    },
  }
}

/** What the page before this one has left; for the first card alone that asks. It may ask again: StrictMode renders it twice, with the same props. */
export function takePendingView(client: AuthClient, props: object): PendingView | null {
  if ((takers.get(client) ?? props) !== props) return null
  takers.set(client, props)
  return memoryOf(client).read()
}

/** What the page before this one has left, until the wait for it is over. */
export interface LeftMessage {
  current: PendingView | null
}

/** What the forms of one view keep of their message. */
export function createPendingMessages(
  { view, history, memory, left }: { view: AuthView; history: ViewHistory; memory: TabMemory<PendingView>; left: LeftMessage },
): PendingMessages {
  let pending: PendingMessage | null = left.current?.view === view ? left.current : null
  // StrictMode ends a wait and begins it again at once: the message was sent when it was.
  let justForgotten: PendingMessage | null = null
  return {
    read: () => pending,
    keep(recipient) {
      pending = { recipient, sentAt: (pending ?? justForgotten)?.sentAt ?? Date.now() }
      memory.write({ view, ...pending })
      history.enterWait()
    },
    forget() {
      justForgotten = pending
      queueMicrotask(() => { justForgotten = null })
      pending = null
      left.current = null
      memory.forget()
      history.leaveWait()
    },
    goBack: () => history.goBackFromWait(),
    onBack: (listener) => history.onWaitLeft(listener),
  }
}

function readPending(stored: object): PendingView | null {
  const { view, recipient, sentAt }: { view?: unknown; recipient?: unknown; sentAt?: unknown } = stored
  const kept = typeof recipient === 'object' && recipient !== null ? readRecipient(recipient) : null
  return kept && isSendingView(view) && typeof sentAt === 'number' ? { view, recipient: kept, sentAt } : null
}

function readRecipient(recipient: object): PendingMessage['recipient'] | null {
  if ('email' in recipient && typeof recipient.email === 'string') return { email: recipient.email }
  return 'phone' in recipient && typeof recipient.phone === 'string' ? { phone: recipient.phone } : null
}

const sendingViews: ReadonlySet<unknown> = new Set<AuthView>(['sign-in', 'sign-up', 'magic-link', 'otp', 'forgot-password'])

const isSendingView = (view: unknown): view is AuthView => sendingViews.has(view)
