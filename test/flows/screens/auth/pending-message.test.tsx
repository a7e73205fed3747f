// @vitest-environment jsdom
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Auth, AuthProvider, type AuthProps } from 'latchkey'
import { createAuthClient } from 'latchkey/core'
import { createDevServer, type DevServerOptions } from 'latchkey/dev-server'
import { ada } from 'latchkey/testing'
import { beforeEach, describe, expect, it, vi } from 'vitest'

beforeEach(() => {
  sessionStorage.clear()
  history.replaceState(null, '', '/')
})

/** A page of one tab, loaded as often as is asked for. */
function openTab(props: AuthProps, users: DevServerOptions['users'] = [ada]) {
  const server = createDevServer({ users })
  const load = () => {
    const client = createAuthClient({ url: 'http://auth.test', apiKey: 'test', fetch: server.fetch, storage: 'memory', storageKey: 'tab', shared: false })
    return render(<AuthProvider client={client}><Auth {...props} /></AuthProvider>)
  }
  return { server, load }
}

async function askFor(button: string) {
  await userEvent.type(await screen.findByLabelText('Email'), ada.email)
  await userEvent.click(screen.getByRole('button', { name: button }))
  await screen.findByRole('heading', { name: 'Check your mail' })
}

describe.each(['none', 'hash', 'path'] as const)('a message that is waited for, with routing %s', (routing) => {
  it('is waited for again after a reload, without a second one', async () => {
    const { server, load } = openTab({ routing, methods: ['password', 'magic-link'], emailCode: 'show' })
    load()
    await userEvent.click(await screen.findByRole('button', { name: 'Email me a link' }))
    await askFor('Send link')
    // The page goes, and what is in it has no time for anything.
    document.body.replaceChildren()
    load()
    await screen.findByRole('heading', { name: 'Check your mail' })
    expect(document.body.textContent).toContain(ada.email)
    expect(server.inbox.messages).toHaveLength(1)
    await userEvent.type(screen.getByLabelText('Code'), server.inbox.latest(ada.email)?.code ?? '')
    await screen.findByRole('heading', { name: 'You are signed in' })
    expect(sessionStorage.getItem('tab-pending')).toBeNull()
    if (routing !== 'none') expect(location.pathname + location.hash).toBe('/')
  })

  it('holds the address and the time, and nothing else', async () => {
    const { load } = openTab({ routing, defaultView: 'sign-up', methods: ['password'] })
    load()
    await userEvent.type(await screen.findByLabelText('Password'), 'correct horse battery')
    await askFor('Create account')
    const kept: unknown = JSON.parse(sessionStorage.getItem('tab-pending') ?? '')
    expect(kept).toEqual({ at: expect.any(Number), view: 'sign-up', recipient: { email: ada.email }, sentAt: expect.any(Number) })
  })

  it('confirms an account whose sign-in was refused, after a reload too', async () => {
    const { server, load } = openTab({ routing, methods: ['password'], emailCode: 'show' }, [{ ...ada, emailConfirmed: false }])
    load()
    await userEvent.type(await screen.findByLabelText('Email'), ada.email)
    await userEvent.type(screen.getByLabelText('Password'), `${ada.password}{Enter}`)
    await userEvent.click(await screen.findByRole('button', { name: 'Send the mail again' }))
    await screen.findByRole('heading', { name: 'Check your mail' })
    document.body.replaceChildren()
    load()
    await screen.findByRole('heading', { name: 'Check your mail' })
    expect(server.inbox.messages).toHaveLength(1)
    await userEvent.type(screen.getByLabelText('Code'), server.inbox.latest(ada.email)?.code ?? '')
    await screen.findByRole('heading', { name: 'You are signed in' })
    expect(sessionStorage.getItem('tab-pending')).toBeNull()
  })

  it('is forgotten once the person has stepped back', async () => {
    const { load } = openTab({ routing, methods: ['magic-link'] })
    load()
    await askFor('Send link')
    await userEvent.click(screen.getByRole('button', { name: 'Back' }))
    expect(await screen.findByLabelText('Email')).toBeDefined()
    expect(sessionStorage.getItem('tab-pending')).toBeNull()
  })
})

it.each(['hash', 'path'] as const)('steps back from the wait by the browser, with routing %s', async (routing) => {
  const { load } = openTab({ routing, methods: ['password', 'magic-link'] })
  load()
  await userEvent.click(await screen.findByRole('button', { name: 'Email me a link' }))
  await askFor('Send link')
  expect(location.href).toMatch(/magic-link\/sent$/)
  history.back()
  expect(await screen.findByRole('button', { name: 'Send link' })).toBeDefined()
  expect(screen.getByLabelText<HTMLInputElement>('Email').value).toBe(ada.email)
  expect(location.href).toMatch(/magic-link$/)
})

it.each([
  ['hash', 'magic-link', 'Send link'], ['path', 'magic-link', 'Send link'], ['hash', 'sign-up', 'Create account'], ['hash', 'forgot-password', 'Send mail'],
] as const)('goes on with the wait where the browser steps forward again, with routing %s and %s', async (routing, view, button) => {
  const { server, load } = openTab({ routing, defaultView: view, methods: ['password', 'magic-link'], emailCode: 'show' }, view === 'sign-up' ? [] : [ada])
  load()
  if (view === 'sign-up') await userEvent.type(await screen.findByLabelText('Password'), 'correct horse battery')
  await askFor(button)
  const wait = location.href
  for (const round of [1, 2]) {
    history.back()
    expect(await screen.findByRole('button', { name: button })).toBeDefined()
    history.forward()
    await screen.findByRole('heading', { name: 'Check your mail' })
    expect(location.href, `round ${round}`).toBe(wait)
  }
  expect(server.inbox.messages).toHaveLength(1)
  await userEvent.click(screen.getByRole('button', { name: 'Back' }))
  expect(await screen.findByRole('button', { name: button })).toBeDefined()
  expect(location.href).not.toBe(wait)
  history.forward()
  await userEvent.type(await screen.findByLabelText('Code'), server.inbox.latest(ada.email)?.code ?? '')
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Check your mail' })).toBeNull())
})

it('leads to the view where the browser steps forward to a wait whose code no longer holds', async () => {
  const { load } = openTab({ routing: 'hash', methods: ['password', 'magic-link'] })
  load()
  await userEvent.click(await screen.findByRole('button', { name: 'Email me a link' }))
  await askFor('Send link')
  history.back()
  await screen.findByRole('button', { name: 'Send link' })
  const later = Date.now() + 3_700_000
  const clock = vi.spyOn(Date, 'now').mockReturnValue(later)
  const stepped = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }))
  history.forward()
  await stepped
  await waitFor(() => expect(location.hash).toBe('#magic-link'))
  clock.mockRestore()
  expect(screen.getByRole('button', { name: 'Send link' })).toBeDefined()
})

it('keeps the address for a person who steps back after a reload', async () => {
  const { load } = openTab({ methods: ['magic-link'] })
  load()
  await askFor('Send link')
  document.body.replaceChildren()
  load()
  await userEvent.click(await screen.findByRole('button', { name: 'Back' }))
  expect((await screen.findByLabelText<HTMLInputElement>('Email')).value).toBe(ada.email)
})

it('is not waited for again by a person who has stepped back after a reload, and looks elsewhere', async () => {
  const { load } = openTab({ methods: ['password', 'magic-link'] })
  load()
  await userEvent.click(await screen.findByRole('button', { name: 'Email me a link' }))
  await askFor('Send link')
  document.body.replaceChildren()
  load()
  await userEvent.click(await screen.findByRole('button', { name: 'Back' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Use a password instead' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Email me a link' }))
  expect(await screen.findByRole('button', { name: 'Send link' })).toBeDefined()
})

it('leaves the password form to a person who does not wait for the confirmation any more', async () => {
  const { load } = openTab({ methods: ['password'] }, [{ ...ada, emailConfirmed: false }])
  load()
  await userEvent.type(await screen.findByLabelText('Email'), ada.email)
  await userEvent.type(screen.getByLabelText('Password'), `${ada.password}{Enter}`)
  await userEvent.click(await screen.findByRole('button', { name: 'Send the mail again' }))
  await screen.findByRole('heading', { name: 'Check your mail' })
  document.body.replaceChildren()
  load()
  await userEvent.click(await screen.findByRole('button', { name: 'Back' }))
  expect((await screen.findByLabelText<HTMLInputElement>('Email')).value).toBe(ada.email)
  expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('')
})

it('takes the address along after a recovery that was given up', async () => {
  const { server, load } = openTab({ routing: 'hash', emailCode: 'show' })
  load()
  await userEvent.click(await screen.findByRole('button', { name: 'Forgot password?' }))
  await askFor('Send mail')
  await userEvent.type(screen.getByLabelText('Code'), server.inbox.latest(ada.email)?.code ?? '')
  await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }))
  expect(await screen.findByLabelText('Password')).toBeDefined()
  await waitFor(() => expect(location.hash).toBe(''))
})
