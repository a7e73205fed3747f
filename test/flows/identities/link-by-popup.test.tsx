// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AuthProvider, github, google, IdentityList } from 'latchkey'
import { describe, expect, it, vi } from 'vitest'
import { choose, clientOn, eventually, playedServer, standingPage } from '../played-page.js'

const ada = { email: 'ada@example.test', password: 'correct horse battery' }
const grace = { email: 'grace@example.test', identities: [{ provider: 'github', id: 'grace-at-github', data: { email: 'grace@example.test', email_verified: true } }] }

/** Ada, signed in, presses the button; the provider is open in a window of its own. */
async function openPopup(popups: 'open' | 'blocked' = 'open') {
  const [onLink, onError] = [vi.fn(), vi.fn()]
  const server = playedServer({ config: { securityManualLinkingEnabled: true }, users: [ada, grace] })
  const page = standingPage({ popups })
  const client = clientOn(server, { location: page.location })
  await client.signInWithPassword(ada)
  render(<AuthProvider client={client}><IdentityList providers={[google, github]} popup onLink={onLink} onError={onError} /></AuthProvider>)
  await userEvent.click(await screen.findByRole('button', { name: 'Link GitHub' }))
  return { ...page, server, client, onLink, onError }
}

describe('linking by popup', () => {
  it('G42: link_identity: OAuth provider (popup): the list has it, this page stays, and it is said', async () => {
    const { popup, departures, server, client, onLink } = await openPopup()
    await eventually(() => expect(popup.addresses).toHaveLength(1))
    expect(screen.getByRole('button', { name: 'Opening GitHub…' }).getAttribute('aria-busy')).toBe('true')
    const href = await choose(server, popup.addresses[0], 'person ada@example.test')
    await client.exchangeCodeForSession(new URL(href).searchParams.get('code') ?? '')
    expect(await screen.findByText('GitHub is linked now.')).toBeDefined()
    expect(await screen.findByRole('button', { name: 'Unlink GitHub' })).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Link GitHub' })).toBeNull()
    expect(onLink).toHaveBeenCalledTimes(1)
    expect(departures).toEqual([])
  })

  it('a window that is closed: says so, and lets the same be tried again', async () => {
    const { popup, onError } = await openPopup()
    await eventually(() => expect(popup.addresses).toHaveLength(1))
    popup.closed = true
    window.dispatchEvent(new Event('focus'))
    expect(await screen.findByText('The sign-in window was closed before it was done.', {}, { timeout: 10_000 })).toBeDefined()
    expect(onError).toHaveBeenCalledWith(expect.objectContaining({ code: 'popup_closed' }))
    popup.closed = false
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await eventually(() => expect(popup.addresses).toHaveLength(2))
  })

  it('goes there in this page where the browser blocks the window', async () => {
    const { departures } = await openPopup('blocked')
    await eventually(() => expect(departures).toHaveLength(1))
  })
})
