import { AuthProvider, type AuthProviderProps } from 'latchkey'
import { createAuthClient } from 'latchkey/core'
import { createDevServer } from 'latchkey/dev-server'
import { useEffect, useRef } from 'react'
import { vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '@fontsource/inter/400.css'
import '@fontsource/inter/500.css'
import '@fontsource/inter/600.css'
import 'latchkey/styles.css'
import { defaultServer, type Component } from './components.jsx'
import './pictures.css'
import type { Variant } from './variants.js'

interface PanelProps extends AuthProviderProps {
  readonly variant: Variant
}

function Panel({ variant: { name, theme, direction }, children, ...props }: PanelProps) {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => panel.current?.style.setProperty('color-scheme', theme.colorScheme ?? 'light'))
  return <div ref={panel} className="panel" data-testid={name} dir={direction}><AuthProvider theme={theme} {...props}>{children}</AuthProvider></div>
}

async function createClient({ isSignedIn = false, isGuest = false, server: own }: Component) {
  const server = createDevServer({ now: () => Date.UTC(2026, 0, 15, 12) + performance.now(), ...defaultServer, ...own })
  const client = createAuthClient({ url: 'http://auth.test', apiKey: 'test', storage: 'memory', shared: false, detectSessionInUrl: false, fetch: server.fetch })
  if (isSignedIn) await client.signInWithPassword({ email: 'ada@example.test', password: 'correct horse battery' })
  if (isGuest) await client.signInAnonymously()
  return client
}

/** Renders a component once for each variant, each on a server of its own, and brings it into its state. */
export async function renderComponent(component: Component, shown: readonly Variant[], provider?: Partial<AuthProviderProps>) {
  const clients = await Promise.all(shown.map(() => createClient(component)))
  const panels = shown.map((variant, index) => {
    const client = clients[index]
    return client && <Panel key={variant.name} variant={variant} client={client} {...provider}>{component.content}</Panel>
  })
  const screen = await render(<div className="picture" data-testid="picture" data-columns={component.isWide && shown.length > 1 ? 2 : shown.length}><i data-testid="away" />{panels}</div>)
  await vi.waitUntil(() => shown.every(({ name }) => document.querySelector(component.isOverlay ? '[class*="lk-"]' : `[data-testid="${name}"] [class*="lk-"]`)))
  for (const { name } of shown) await component.arrange?.(page.getByTestId(name))
  if (!component.isOverlay) await leaveAlone()
  await document.fonts.ready
  return screen
}

/** Nothing has the focus, and the pointer is on nothing: where they were left is chance. */
async function leaveAlone() {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  await page.getByTestId('away').hover()
}
