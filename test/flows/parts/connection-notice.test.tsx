// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { ConnectionNotice, SignedIn } from 'latchkey'
import { createAuthClient, type Clock, type Lifecycle, type LifecycleEvent } from 'latchkey/core'
import { ada, renderWithAuth, type TestBackend } from 'latchkey/testing'
import { describe, expect, it } from 'vitest'
import { clients } from '../../testing/clients.js'

/** A network that comes and goes when the test says so, and a clock that it can put forward. */
function switchedPlatform() {
  const listeners = new Set<(event: LifecycleEvent) => void>()
  let isOnline = true
  const lifecycle: Lifecycle = { isOnline: () => isOnline, listen: (listener) => { listeners.add(listener); return () => listeners.delete(listener) } }
  const go = (event: 'online' | 'offline') => act(() => {
    isOnline = event === 'online'
    for (const listener of [...listeners]) listener(event)
  })
  let offset = 0
  const clock: Clock = { now: () => Date.now() + offset, setTimer: (callback, delay) => { const timer = setTimeout(callback, delay); return () => clearTimeout(timer) } }
  return { platform: { lifecycle, clock }, go, pass: (seconds: number) => void (offset += seconds * 1000) }
}

async function renderNotice() {
  const { platform, ...world } = switchedPlatform()
  const client = (backend: TestBackend) => createAuthClient({ ...backend, shared: false, platform })
  const rendered = renderWithAuth(<><ConnectionNotice /><SignedIn>inside</SignedIn></>, { client, signedInAs: ada.email })
  await screen.findByText('inside')
  return { ...rendered, ...world }
}

describe('ConnectionNotice', () => {
  it('is a silent region while all is well', async () => {
    await renderNotice()
    expect(screen.getByRole('status').textContent).toBe('')
  })

  it('says that the person is offline and stays signed in, until the network is back', async () => {
    const { go } = await renderNotice()
    go('offline')
    expect(screen.getByRole('status').textContent).toContain('You are offline. You stay signed in.')
    go('online')
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe(''))
  })

  it('refreshSession: of the current session, when the person says so', async () => {
    const { server, client, pass } = await renderNotice()
    const before = await client.getAccessToken()
    server.advance(5)
    server.faults.next({ status: 500 })
    await act(async () => void (await client.refreshSession()))
    expect(screen.getByRole('status').textContent).toContain('The connection is unsteady. You stay signed in.')
    pass(5)
    fireEvent.click(screen.getByRole('button', { name: 'Try now' }))
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe(''))
    expect(await client.getAccessToken()).not.toBe(before)
  })
})

describe.each(clients)('ConnectionNotice with %s', (_, client) => {
  it('has nothing to say to a person who is signed out', () => {
    renderWithAuth(<ConnectionNotice />, { client })
    expect(screen.getByRole('status').textContent).toBe('')
  })
})
