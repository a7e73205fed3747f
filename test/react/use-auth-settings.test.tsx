// @vitest-environment jsdom
import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Auth, AuthProvider, OAuthButtons, useAuthSettings } from 'latchkey'
import { createAuthClient } from 'latchkey/core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { playedServer } from '../flows/played-page.js'

type Answer = () => Response | Promise<Response>

afterEach(() => void vi.unstubAllGlobals())

/** A server that answers the question what it allows as the test says, until it answers by itself. */
function settingsServer(...answers: Answer[]) {
  const server = playedServer()
  const asked: string[] = []
  const fetch = (url: string, init: RequestInit) => {
    if (!url.endsWith('/settings')) return server.fetch(url, init)
    asked.push(url)
    return Promise.resolve((answers.shift() ?? (() => server.fetch(url, init)))())
  }
  return { fetch, asked }
}

const json = (body: unknown) => () => new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } })
const unreachable = () => Promise.reject(new TypeError('no network'))

function open(fetch: (url: string, init: RequestInit) => Promise<Response>, ui = <Auth />) {
  const client = createAuthClient({ url: 'http://auth.test', apiKey: 'test', storage: 'memory', shared: false, fetch })
  return render(<AuthProvider client={client}>{ui}</AuthProvider>)
}

const comeBack = {
  online: () => act(() => void window.dispatchEvent(new Event('online'))),
  visibilitychange: () => act(() => void document.dispatchEvent(new Event('visibilitychange'))),
}

describe('settings that are none', () => {
  it.each([{}, { message: 'ok' }, { external: null }, { external: 'all' }, [[]], 'ok', 7])('%j: leave an email address and a password', async (body) => {
    const { fetch } = settingsServer(json(body))
    open(fetch)
    expect(await screen.findByLabelText('Email')).toBeDefined()
    expect(screen.getByLabelText('Password')).toBeDefined()
  })

  it('are an error of the client', async () => {
    const { fetch } = settingsServer(json({ message: 'ok' }))
    const client = createAuthClient({ url: 'http://auth.test', apiKey: 'test', storage: 'memory', shared: false, fetch })
    expect(await client.getSettings()).toMatchObject({ data: null, error: { code: 'bad_response' } })
    expect((await client.getSettings()).data?.external['github']).toBe(true)
  })

  it('leave an email address and a password where the app has said whom to ask', async () => {
    vi.stubGlobal('fetch', async () => json({})())
    const { fetch } = settingsServer()
    const client = createAuthClient({ url: 'http://auth.test', apiKey: 'test', storage: 'memory', shared: false, fetch })
    render(<AuthProvider client={client} projectUrl="http://project.test" apiKey="key"><Auth /></AuthProvider>)
    expect(await screen.findByLabelText('Password')).toBeDefined()
  })
})

describe.each(['online', 'visibilitychange'] as const)('settings that could not be had, after %s', (event) => {
  it('are asked for once more, and the card shows what they allow', async () => {
    const { fetch, asked } = settingsServer(unreachable, unreachable)
    open(fetch)
    await screen.findByLabelText('Password')
    expect(asked).toHaveLength(1)
    comeBack[event]()
    await waitFor(() => expect(asked).toHaveLength(2))
    comeBack[event]()
    expect(await screen.findByRole('button', { name: 'Continue with GitHub' })).toBeDefined()
    comeBack[event]()
    expect(asked).toHaveLength(3)
  })

  it('move nothing that somebody types in: the next view has them', async () => {
    const { fetch, asked } = settingsServer(unreachable)
    open(fetch)
    const email = await screen.findByLabelText<HTMLInputElement>('Email')
    await userEvent.type(email, 'ada@example.test')
    comeBack[event]()
    await waitFor(() => expect(asked).toHaveLength(2))
    await act(async () => { await fetch('http://auth.test/health', {}) })
    expect(screen.queryByRole('button', { name: 'Continue with GitHub' })).toBeNull()
    expect(screen.getByLabelText('Email')).toBe(email)
    expect(email.value).toBe('ada@example.test')
    await userEvent.click(screen.getByRole('button', { name: 'Create an account' }))
    expect(await screen.findByRole('button', { name: 'Continue with GitHub' })).toBeDefined()
    expect(screen.getByLabelText<HTMLInputElement>('Email').value).toBe('ada@example.test')
  })

  it('are asked for once, however many ask, and no form gives way to a spinner meanwhile', async () => {
    const pending: boolean[] = []
    const Reader = () => <output>{String(pending.push(useAuthSettings().isPending))}</output>
    const { fetch, asked } = settingsServer(unreachable)
    open(fetch, <><Reader /><Reader /></>)
    await waitFor(() => expect(pending.at(-1)).toBe(false))
    pending.length = 0
    comeBack[event]()
    await waitFor(() => expect(pending).not.toEqual([]))
    expect(pending).not.toContain(true)
    expect(asked).toHaveLength(2)
  })

  it('bring the providers of a page that shows only those', async () => {
    const { fetch, asked } = settingsServer(unreachable)
    open(fetch, <OAuthButtons />)
    await waitFor(() => expect(asked).toHaveLength(1))
    await act(async () => undefined)
    comeBack[event]()
    expect(await screen.findByRole('button', { name: 'Continue with GitHub' })).toBeDefined()
    expect(asked).toHaveLength(2)
  })
})
