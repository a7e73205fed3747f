import type { Inbox } from '../inbox/index.js'
import type { Faults } from '../faults/index.js'
import { renderPlannedFaults } from './render-faults.js'
import { renderMessage } from './render-message.js'

/** What the page shows: the messages, and what is planned to fail. */
export interface InboxSources {
  readonly inbox: Inbox
  readonly faults: Faults
}

/** Server-sent events: each message after the first `after`, each change of the planned faults, and a reset of the server. */
export function streamEvents({ inbox, faults }: InboxSources, after: number): Response {
  const encoder = new TextEncoder()
  let stop = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let shown = after
      const send = (event: string, value: unknown) => { controller.enqueue(encoder.encode(`id: ${String(shown)}\nevent: ${event}\ndata: ${JSON.stringify(value)}\n\n`)) }
      const sendMessages = () => {
        const { messages } = inbox
        if (messages.length < shown) {
          shown = messages.length
          send('reset', {})
        }
        for (const [index, message] of messages.entries()) {
          if (index < shown) continue
          shown = index + 1
          send('message', { html: renderMessage(message, index), count: shown })
        }
      }
      const sendFaults = () => { send('faults', { text: renderPlannedFaults(faults.list()) }) }
      const unsubscribes = [inbox.subscribe(sendMessages), faults.subscribe(sendFaults)]
      stop = () => { for (const unsubscribe of unsubscribes) unsubscribe() }
      controller.enqueue(encoder.encode('retry: 1000\n\n'))
      sendMessages()
    },
    cancel() { stop() },
  })
  return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } })
}
