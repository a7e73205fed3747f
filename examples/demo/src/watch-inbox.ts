/** A mail or text that the embedded server has sent. */
export interface Message {
  readonly channel: 'email' | 'sms' | 'whatsapp'
  readonly to: string
  readonly subject?: string
  readonly code?: string
  readonly link?: string
  readonly text: string
  readonly sentAt: string
}

const interval = 1000

/**
 * Asks for the messages every second while the page is visible. A stream per tab would be quicker, but a browser opens six
 * connections to an address at most, so that a seventh tab would not load.
 */
export function watchInbox(address: string, onMessages: (messages: readonly Message[]) => void): () => void {
  let tag = ''
  const controller = new AbortController()
  const { signal } = controller
  const ask = async () => {
    if (document.hidden) return
    const response = await fetch(address, { headers: { 'if-none-match': tag }, signal })
    if (response.status !== 200) return
    onMessages(await response.json())
    tag = response.headers.get('etag') ?? ''
  }
  // Whoever is offline is asked again a second later.
  const tick = () => void ask().catch(() => undefined)
  const timer = setInterval(tick, interval)
  document.addEventListener('visibilitychange', tick, { signal })
  tick()
  return () => {
    clearInterval(timer)
    controller.abort()
  }
}
