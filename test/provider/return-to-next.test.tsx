// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Auth, AuthCallback, AuthProvider, SignedIn, SignedOut, type AuthProviderProps } from 'latchkey'
import { StrictMode, type ReactNode } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { choose, clientOn, eventually, lastingStorage, playedServer, standingPage } from '../flows/played-page.js'

const ada = 'person ada@example.test'

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
  history.replaceState(null, '', '/')
})

const home = <><SignedOut><Auth /></SignedOut><SignedIn>inside</SignedIn></>

/** A browser that leaves the page at `/` for a provider, and comes back to it. */
function openBrowser() {
  const server = playedServer()
  const storage = lastingStorage()
  const load = ({ href, ui = home, ...props }: { href?: string; ui?: ReactNode } & Partial<AuthProviderProps> = {}) => {
    const page = standingPage({ href: href ?? window.location.href })
    const navigate = vi.fn()
    const client = clientOn(server, { ...page, storage, callbackPath: '/' })
    const view = render(<AuthProvider client={client} navigate={navigate} {...props}>{ui}</AuthProvider>)
    return { ...page, ...view, client, navigate }
  }
  const leave = async (address: string) => {
    history.replaceState(null, '', address)
    const page = load()
    fireEvent.click(await screen.findByRole('button', { name: 'Continue with GitHub' }))
    await waitFor(() => expect(page.departures).toHaveLength(1))
    page.unmount()
    history.replaceState(null, '', '/')
    return page
  }
  const comeBack = async (departure: string | undefined, choice = ada) => eventually(() => choose(server, departure, choice))
  return { server, load, leave, comeBack }
}

describe('?next= of a sign-in page whose guard never shows the card again', () => {
  it.each([['', (ui: ReactNode) => ui], [' in StrictMode', (ui: ReactNode) => <StrictMode>{ui}</StrictMode>]])('is gone to after a provider%s, once, with all of its address', async (_, wrap) => {
    const { load, leave, comeBack } = openBrowser()
    const { departures } = await leave(`/?next=${encodeURIComponent('/private?tab=2#sec')}`)
    const { navigate } = load({ href: await comeBack(departures[0]), ui: wrap(home) })
    await waitFor(() => expect(navigate).toHaveBeenCalledWith('/private?tab=2#sec', { replace: true }))
    expect(navigate).toHaveBeenCalledTimes(1)
    expect(sessionStorage).toHaveLength(0)
  })

  it('is left to a page that takes redirects in', async () => {
    const { load, leave, comeBack } = openBrowser()
    const { departures } = await leave('/?next=%2Fprivate')
    const { navigate } = load({ href: await comeBack(departures[0]), ui: <><SignedOut><Auth /></SignedOut><AuthCallback afterSignIn="/home" /></> })
    await waitFor(() => expect(navigate).toHaveBeenCalledWith('/private', { replace: true }))
    expect(navigate).toHaveBeenCalledTimes(1)
  })

  it('G46: is not gone to where it leads to another site', async () => {
    const { load, leave, comeBack } = openBrowser()
    const { departures } = await leave('/?next=%2Fprivate')
    sessionStorage.setItem(Object.keys(sessionStorage).find((key) => key.endsWith('-next')) ?? '', `${Date.now()} https://evil.test/`)
    const { navigate } = load({ href: await comeBack(departures[0]) })
    await screen.findByText('inside')
    await waitFor(() => expect(Object.keys(sessionStorage).filter((key) => key.endsWith('-next'))).toEqual([]))
    expect(navigate).not.toHaveBeenCalled()
  })

  it('is still gone to where the provider refuses at first', async () => {
    const { load, leave, comeBack } = openBrowser()
    const { departures } = await leave('/?next=%2Fprivate')
    const refused = load({ href: await comeBack(departures[0], 'cancel') })
    fireEvent.click(await screen.findByRole('button', { name: 'Continue with GitHub' }))
    await waitFor(() => expect(refused.departures).toHaveLength(1))
    refused.unmount()
    const { navigate } = load({ href: await comeBack(refused.departures[0]) })
    await waitFor(() => expect(navigate).toHaveBeenCalledWith('/private', { replace: true }))
  })

  it('is forgotten by whoever begins a sign-in elsewhere', async () => {
    const { load, leave, comeBack } = openBrowser()
    await leave('/?next=%2Fprivate')
    const { departures } = await leave('/')
    const { navigate } = load({ href: await comeBack(departures[0]) })
    await screen.findByText('inside')
    expect(Object.keys(sessionStorage).filter((key) => key.endsWith('-next'))).toEqual([])
    expect(navigate).not.toHaveBeenCalled()
  })

  it('sends nobody away who signs in on this page after all', async () => {
    const { load, leave } = openBrowser()
    await leave('/?next=%2Fprivate')
    const { navigate } = load()
    await userEvent.type(await screen.findByLabelText('Email'), 'ada@example.test')
    await userEvent.type(screen.getByLabelText('Password'), 'correct horse battery{Enter}')
    await screen.findByText('inside')
    expect(navigate).not.toHaveBeenCalled()
    expect(Object.keys(sessionStorage).filter((key) => key.endsWith('-next'))).toEqual([])
  })
})
