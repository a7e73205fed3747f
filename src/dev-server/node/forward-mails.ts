import type { DevServer } from '../dev-server.js'

/** Sends each new mail of the server by SMTP, one after the other and in order; says so when one does not get through. */
export function forwardMails({ inbox, config }: DevServer, onFailure: (error: Error) => void): () => void {
  let sent = inbox.messages.length
  let sending = Promise.resolve()
  const forward = async (index: number) => {
    const message = inbox.messages[index]
    if (message?.channel !== 'email') return
    const { sendBySmtp } = await import('./smtp-client.js')
    await sendBySmtp(config, message)
  }
  return inbox.subscribe(() => {
    sent = Math.min(sent, inbox.messages.length)
    for (; sent < inbox.messages.length; sent += 1) {
      const index = sent
      sending = sending.then(() => forward(index)).catch((error: unknown) => { onFailure(error instanceof Error ? error : new Error(String(error))) })
    }
  })
}
