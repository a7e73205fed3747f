import { Auth, AuthLoading, AuthProvider, ConnectionNotice, SignedIn, SignedOut, type AuthMethod } from 'latchkey'
import { createAuthClient } from 'latchkey/core'
import { useState } from 'react'
import { Account } from './account.tsx'
import type { DemoConfig } from './demo-config.ts'
import { Faults } from './faults.tsx'
import { Inbox } from './inbox.tsx'

/** The embedded server offers everything, and its mails have a link and a code. */
const methods: readonly AuthMethod[] = ['password', 'magic-link', 'otp', 'sso', 'anonymous']

/** The demo: the ways in on one side, the mails they send on the other. */
export function App({ config }: { config: DemoConfig }) {
  const [auth] = useState(() => createAuthClient({ url: config.url, apiKey: config.apiKey, callbackPath: '/' }))
  return (
    <AuthProvider client={auth}>
      <div className="demo">
        <header className="bar">
          <strong>Latchkey</strong>
          <span>{config.inbox ? 'on the embedded server: nothing leaves this machine' : `on ${config.url}`}</span>
          <ColorScheme />
        </header>
        <main className="stage">
          <ConnectionNotice className="connection" />
          <AuthLoading><p>Loading…</p></AuthLoading>
          <SignedOut><Auth routing="hash" logo={<Mark />} emailCode="show" methods={config.inbox ? methods : undefined} channels={['sms', 'whatsapp']} /></SignedOut>
          <SignedIn><Account /></SignedIn>
        </main>
        <aside className="pane">
          <Faults address={config.faults} />
          <Inbox address={config.inbox} />
        </aside>
      </div>
    </AuthProvider>
  )
}

function Mark() {
  return (
    <svg viewBox="0 0 28 28" fill="none" stroke="currentColor" strokeWidth="2.25" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      <circle cx="9.5" cy="14" r="5" /><path d="M14.5 14H24v4m-4-4v3" />
    </svg>
  )
}

function ColorScheme() {
  const choose = (scheme: string) => { document.documentElement.style.colorScheme = scheme }
  return (
    <select aria-label="Colour scheme" defaultValue="light dark" onChange={(event) => choose(event.target.value)}>
      <option value="light dark">System</option>
      <option value="light">Light</option>
      <option value="dark">Dark</option>
    </select>
  )
}
