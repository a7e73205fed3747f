import type { DevServer } from 'latchkey/dev-server'
import { useEffect, useState } from 'react'

type Message = DevServer['inbox']['messages'][number]

interface InboxProps {
  readonly server: DevServer
  /** Follows a mail's link, as a click on it would. */
  readonly onOpen: (link: string) => void
}

function useMessages(server: DevServer): readonly Message[] {
  const [messages, setMessages] = useState<readonly Message[]>([...server.inbox.messages])
  useEffect(() => {
    const look = () => setMessages((shown) => (shown.length === server.inbox.messages.length ? shown : [...server.inbox.messages]))
    const timer = setInterval(look, 250)
    return () => clearInterval(timer)
  }, [server])
  return messages.toReversed()
}

/** The mails and texts that the story's server has sent, newest first. */
export function Inbox({ server, onOpen }: InboxProps) {
  const messages = useMessages(server)
  return (
    <aside className="story-inbox" aria-label="Inbox" lang="en" dir="ltr">
      <h2>Inbox</h2>
      {messages.length === 0 && <p>What the server mails and texts arrives here.</p>}
      <ol>
        {messages.map((message, index) => (
          <li key={messages.length - index}>
            <strong>{message.subject ?? 'Text message'}</strong>
            <span>to {message.channel === 'email' ? message.to : `+${message.to.replace(/^\+/, '')}`}</span>
            {message.code && <code>{message.code}</code>}
            {message.link && <button type="button" onClick={() => onOpen(message.link ?? '')}>Open the link</button>}
          </li>
        ))}
      </ol>
    </aside>
  )
}
