import { AuthProvider, type AuthProviderProps } from 'latchkey'
import { createAuthClient } from 'latchkey/core'
import { createDevServer, type DevServerOptions } from 'latchkey/dev-server'
import { ada, una } from 'latchkey/testing'
import { Profiler, type ReactNode } from 'react'
import { vi } from 'vitest'
import { render } from 'vitest-browser-react'
import 'latchkey/styles.css'

export interface FlowOptions extends Pick<DevServerOptions, 'config' | 'users'> {
  provider?: Partial<AuthProviderProps>
}

/** Renders a flow in Chromium on a server of its own, and counts what it commits and what is asked of the server. */
export async function renderFlow(ui: ReactNode, { config, users = [ada, una], provider }: FlowOptions = {}) {
  const server = createDevServer({ config, users })
  const requests: string[] = []
  const bodies: unknown[] = []
  let gate: Promise<void> = Promise.resolve()
  const client = createAuthClient({
    url: 'http://auth.test', apiKey: 'test', storage: 'memory', shared: false, detectSessionInUrl: false,
    fetch: async (url: string, init: RequestInit) => {
      requests.push(`${init.method} ${new URL(url).pathname}`)
      bodies.push(init.body === undefined ? null : JSON.parse(String(init.body)))
      await gate
      return server.fetch(url, init)
    },
  })
  const onRender = vi.fn<() => void>()
  const page = (content: ReactNode) => <AuthProvider client={client} {...provider}><Profiler id="flow" onRender={onRender}>{content}</Profiler></AuthProvider>
  const screen = await render(page(ui))
  const holdAnswers = () => {
    let release = () => undefined as void
    gate = new Promise((resolve) => { release = resolve })
    return () => release()
  }
  return { screen, server, client, requests, bodies, holdAnswers, commits: () => onRender.mock.calls.length, rerender: (content: ReactNode) => screen.rerender(page(content)) }
}
