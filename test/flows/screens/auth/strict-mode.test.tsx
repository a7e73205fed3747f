// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Auth, AuthProvider, type AuthProps } from 'latchkey'
import { createAuthClient } from 'latchkey/core'
import { createDevServer } from 'latchkey/dev-server'
import { ada } from 'latchkey/testing'
import { StrictMode } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'

beforeEach(() => {
  sessionStorage.clear()
  history.replaceState(null, '', '/')
})

/** A page of one tab in StrictMode, with a card or more, loaded as often as is asked for. */
function openTab(props: AuthProps, cards: readonly string[] = ['one']) {
  const server = createDevServer({ users: [ada] })
  const load = () => {
    document.body.replaceChildren()
    const client = createAuthClient({ url: 'http://auth.test', apiKey: 'test', fetch: server.fetch, storage: 'memory', storageKey: 'tab', shared: false })
    const content = cards.map((name) => <section key={name} aria-label={name}><Auth {...props} /></section>)
    return render(<StrictMode><AuthProvider client={client}>{content}</AuthProvider></StrictMode>)
  }
  return { load, card: async (name: string) => within(await screen.findByRole('region', { name })) }
}

async function askFor(card: ReturnType<typeof within>, email = ada.email) {
  await userEvent.type(await card.findByLabelText('Email'), email)
  await userEvent.click(card.getByRole('button', { name: 'Send link' }))
  await card.findByRole('heading', { name: 'Check your mail' })
}

describe('Auth in StrictMode', () => {
  it('waits for a message again after a reload', async () => {
    const { load, card } = openTab({ methods: ['magic-link'] })
    load()
    await askFor(await card('one'))
    const kept: unknown = JSON.parse(sessionStorage.getItem('tab-pending') ?? '')
    load()
    await (await card('one')).findByRole('heading', { name: 'Check your mail' })
    expect(JSON.parse(sessionStorage.getItem('tab-pending') ?? '')).toMatchObject({ sentAt: Object(kept).sentAt })
  })

  it.each(['hash', 'path'] as const)('gives one wait one entry of the history, with routing %s', async (routing) => {
    const { load, card } = openTab({ routing, methods: ['magic-link'] })
    load()
    const before = history.length
    await askFor(await card('one'))
    expect(location.href).toMatch(/\/sent$/)
    expect(history.length).toBe(before + 1)
  })

  it('says who was signed in until the session ended, on the page before', async () => {
    sessionStorage.setItem('tab-ended', JSON.stringify({ at: Date.now(), email: ada.email }))
    const { load, card } = openTab({ methods: ['password'] })
    load()
    expect((await (await card('one')).findByLabelText<HTMLInputElement>('Email')).value).toBe(ada.email)
    expect(sessionStorage.getItem('tab-ended')).toBeNull()
  })

  it('G44: leaves the message alone that another card waits for', async () => {
    const { load, card } = openTab({ methods: ['magic-link'] }, ['one', 'two'])
    load()
    const [one, two] = [await card('one'), await card('two')]
    await askFor(one)
    const kept = sessionStorage.getItem('tab-pending')
    await askFor(two, 'grace@example.test')
    await userEvent.click(two.getByRole('button', { name: 'Back' }))
    await two.findByLabelText('Email')
    expect(kept).not.toBeNull()
    expect(sessionStorage.getItem('tab-pending')).toBe(kept)
    load()
    await (await card('one')).findByRole('heading', { name: 'Check your mail' })
    expect(await (await card('two')).findByLabelText('Email')).toBeDefined()
  })
})
