import { AuthLoading, AuthProvider, PasswordForm, SignedIn, SignedOut, SignUpForm, useSignOut, useUser } from 'latchkey'
import { createAuthClient } from 'latchkey/core'
import { useState } from 'react'
import type { DemoConfig } from './demo-config.ts'
import { Inbox } from './inbox.tsx'

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
          <AuthLoading><p>Loading…</p></AuthLoading>
          <SignedOut><WaysIn /></SignedOut>
          <SignedIn><Account /></SignedIn>
        </main>
        <Inbox address={config.inbox} />
      </div>
    </AuthProvider>
  )
}

function WaysIn() {
  const [view, setView] = useState<'sign-in' | 'sign-up'>('sign-in')
  return view === 'sign-in'
    ? <PasswordForm emailCode="show" onSignUp={() => setView('sign-up')} />
    : <SignUpForm emailCode="show" onSignIn={() => setView('sign-in')} />
}

function Account() {
  const user = useUser()
  const signOut = useSignOut()
  return (
    <section className="signed-in">
      <h1>You are signed in</h1>
      <p>as <strong>{user?.email}</strong></p>
      <p>Reload the page, open a second tab, or pull the plug: you stay signed in.</p>
      <button type="button" className="lk-root lk-button" data-variant="outline" onClick={() => signOut.mutate()}>Sign out</button>
    </section>
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
