import { useEffect, useState } from 'react'
import { watchInbox, type Message } from './watch-inbox.ts'

function useInbox(address: string | undefined): readonly Message[] {
  const [messages, setMessages] = useState<readonly Message[]>([])
  useEffect(() => (address ? watchInbox(address, (sent) => setMessages(sent.toReversed())) : undefined), [address])
  return messages
}

/** The mails and texts that the embedded server has sent, newest first. */
export function Inbox({ address }: { address: string | undefined }) {
  const messages = useInbox(address)
  return (
    <section className="inbox" aria-labelledby="inbox-title">
      <h2 id="inbox-title">Inbox</h2>
      {!address && <p className="inbox-note">Mail goes to the real mailbox: this demo talks to a real server.</p>}
      {address && messages.length === 0 && <p className="inbox-note">Mails and text messages of the embedded server arrive here.</p>}
      {address && messages.length === 0 && <p className="inbox-note">There are ada@example.test and, with a second factor, tess@example.test. Their password is “correct horse battery”.</p>}
      <ul aria-live="polite">
        {messages.map((message) => (
          <li key={`${message.sentAt} ${message.to} ${message.text}`}>
            <article>
              <header>
                <strong>{message.subject ?? 'Text message'}</strong>
                <span>to {message.channel === 'email' ? message.to : `+${message.to}`}</span>
              </header>
              {message.code && <p>Your code: <code>{message.code}</code></p>}
              {message.link && <p><a href={message.link}>Open the link</a></p>}
            </article>
          </li>
        ))}
      </ul>
    </section>
  )
}
