'use client'

import { createContext, useContext, useEffect, useRef, useState } from 'react'
import type { Recipient } from './recipient.js'

/** A message that is on its way. */
export interface PendingMessage {
  readonly recipient: Recipient
  /** Unix milliseconds. */
  readonly sentAt: number
}

/** The message that a form waits for the code of, kept by the card around it: a page that is loaded again goes on there. */
export interface PendingMessages {
  /** The one that was waited for before the page was loaded. */
  read(): PendingMessage | null
  keep(recipient: Recipient): void
  /** There is nothing to wait for any more. */
  forget(): void
  /** Steps back by the browser's history; `false` where that has no entry for the wait. */
  goBack(): boolean
  /** Calls back when the browser has stepped back from the wait. */
  onBack(listener: () => void): () => void
}

/** The memory of the card around a form; a form that stands alone has none. */
export const PendingMessagesContext = /* @__PURE__ */ createContext<PendingMessages | null>(null)

/** Whom a message was sent to before the page was loaded; `null` where a form begins anew. */
export function usePendingRecipient(): Recipient | null {
  const messages = useContext(PendingMessagesContext)
  const [pending] = useState(() => messages?.read() ?? null)
  return pending && pending.recipient
}

/** Keeps the message that is waited for, as long as it is; gives the way back, and the seconds that have passed since it was sent. */
export function usePendingMessage(recipient: Recipient, onBack: () => void): { back: () => void; secondsSince: number } {
  const messages = useContext(PendingMessagesContext)
  const [secondsSince] = useState(() => secondsOf(messages?.read() ?? null))
  const latest = useRef({ recipient, onBack })
  useEffect(() => {
    latest.current = { recipient, onBack }
  })
  useEffect(() => {
    messages?.keep(latest.current.recipient)
    const stop = messages?.onBack(() => latest.current.onBack())
    return () => {
      stop?.()
      messages?.forget()
    }
  }, [messages])
  return { back: () => { if (!messages?.goBack()) onBack() }, secondsSince }
}

const secondsOf = (pending: PendingMessage | null) => (pending ? Math.floor((Date.now() - pending.sentAt) / 1000) : 0)
