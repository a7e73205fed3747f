// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Auth, AuthProvider, SignedOut, type AuthProps } from 'latchkey'
import { createAuthClient } from 'latchkey/core'
import { createDevServer } from 'latchkey/dev-server'
import { ada } from 'latchkey/testing'
import { StrictMode } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'

beforeEach(() => {
  sessionStorage.clear()
  history.replaceState(null, '', '/')
})

/** A page of one tab, with a card or more, loaded as often as is asked for. */
function openTab(props: AuthProps = {}, cards: readonly string[] = ['one']) {
  const server = createDevServer({ users: [ada], config: { externalPhoneEnabled: true } })
  const load = () => {
    // The page goes, and what is in it has no time for anything.
    document.body.replaceChildren()
    const client = createAuthClient({ url: 'http://auth.test', apiKey: 'test', fetch: server.fetch, storage: 'memory', storageKey: 'tab', shared: false })
    const content = cards.map((name) => <section key={name} aria-label={name}><Auth {...props} /></section>)
    return render(<StrictMode><AuthProvider client={client}><SignedOut>{content}</SignedOut></AuthProvider></StrictMode>)
  }
  return { load, card: async (name = 'one') => within(await screen.findByRole('region', { name })) }
}

const valueOf = async (card: Awaited<ReturnType<ReturnType<typeof openTab>['card']>>) => (await card.findByLabelText<HTMLInputElement>('Email')).value

describe('what was typed before the page was loaded again', () => {
  it.each(['sign-in', 'sign-up', 'magic-link', 'forgot-password'] as const)('is there in the view %s, but for the password', async (defaultView) => {
    const { load, card } = openTab({ defaultView, methods: ['password', 'magic-link'] })
    load()
    const form = await card()
    await userEvent.type(await form.findByLabelText('Email'), 'grace@example.test')
    const password = form.queryByLabelText('Password')
    if (password) await userEvent.type(password, 'never to be kept')
    load()
    expect(await valueOf(await card())).toBe('grace@example.test')
    expect((await card()).queryByLabelText<HTMLInputElement>('Password')?.value ?? '').toBe('')
    expect(Object.values({ ...sessionStorage }).join()).not.toContain('never')
  })

  it('is there again however often that happens', async () => {
    const { load, card } = openTab({ defaultView: 'sign-up' })
    load()
    await userEvent.type(await (await card()).findByLabelText('Email'), 'grace@example.test')
    load()
    await (await card()).findByLabelText('Email')
    load()
    expect(await valueOf(await card())).toBe('grace@example.test')
  })

  it('comes before what the app has the form begin with', async () => {
    const { load, card } = openTab({ defaultValues: { email: ada.email } })
    load()
    const email = await (await card()).findByLabelText('Email')
    await userEvent.clear(email)
    await userEvent.type(email, 'grace@example.test')
    load()
    expect(await valueOf(await card())).toBe('grace@example.test')
  })

  it('is forgotten once the person is signed in', async () => {
    const { load, card } = openTab()
    load()
    const form = await card()
    await userEvent.type(await form.findByLabelText('Email'), ada.email)
    await userEvent.type(form.getByLabelText('Password'), `${ada.password}{Enter}`)
    await waitFor(() => expect(screen.queryByRole('region')).toBeNull())
    expect({ ...sessionStorage }).toEqual({})
  })

  it('is forgotten once the card is gone, though the page is not', async () => {
    const { load, card } = openTab()
    const { unmount } = load()
    await userEvent.type(await (await card()).findByLabelText('Email'), ada.email)
    expect({ ...sessionStorage }).not.toEqual({})
    unmount()
    await waitFor(() => expect({ ...sessionStorage }).toEqual({}))
  })

  it('G44: is not another card’s', async () => {
    const { load, card } = openTab({}, ['one', 'two'])
    load()
    await userEvent.type(await (await card('one')).findByLabelText('Email'), 'grace@example.test')
    await userEvent.type(await (await card('two')).findByLabelText('Email'), 'other@example.test')
    load()
    expect(await valueOf(await card('one'))).toBe('grace@example.test')
    expect(await valueOf(await card('two'))).toBe('')
  })
})
