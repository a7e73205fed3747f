import { createTabMemory, type AuthView, type PendingMessage, type PendingMessages, type TabMemory } from '../../parts/index.js'
import { createCardMemories } from './card-memories.js'
import type { ViewHistory } from './view-history.js'

/** The message that a card waits for the code of, and the view that has sent it: the address and the time, and nothing else. */
export interface PendingView extends PendingMessage {
  readonly view: AuthView
}

/** Codes of mails last for an hour, if the server has not been told otherwise. */
const lifetime = 3600

/** Where the cards of a client keep that in this tab. */
export const pendingViews = /* @__PURE__ */ createCardMemories((client) => createTabMemory<PendingView>(client, { name: 'pending', lifetime, parse: readPending }))

/** What the page before this one has left, until the wait for it is over. */
export interface LeftMessage {
  current: PendingView | null
  /** What was waited for until the person stepped back by the browser, which can step forward again. */
  ahead?: PendingView | null
}

/** Goes on to wait for what lies ahead, where its code may still hold; `false` where there is nothing of the kind. */
export function takeUpWait(left: LeftMessage): boolean {
  const { ahead } = left
  if (!ahead || Date.now() - ahead.sentAt >= lifetime * 1000) return false
  left.current = ahead
  return true
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
      left.ahead = null
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
    onBack: (listener) => history.onWaitLeft(() => {
      left.ahead = pending && { view, ...pending }
      listener()
    }),
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
