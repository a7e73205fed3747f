import {
  AuthProvider, Button, FormAlert, github, google, OAuthButtons, ProviderIcon, providerName, Stack, useOAuthButtons, type OAuthButtonsProps, type OAuthProvider,
} from 'latchkey'
import { StrictMode, useReducer } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { appPage, choose, clientOn, eventually, lastingStorage, playedServer, standingPage } from '../played-page.js'
import { renderFlow } from '../render-flow.js'

interface PageOptions extends Pick<Parameters<typeof playedServer>[0] & object, 'config'> {
  page?: ReturnType<typeof standingPage>
  storage?: ReturnType<typeof lastingStorage>
  server?: ReturnType<typeof playedServer>
}

async function buttonsPage(props: OAuthButtonsProps = { providers: [google, github] }, { page = standingPage(), storage, config, server = playedServer({ config }) }: PageOptions = {}) {
  const client = clientOn(server, { location: page.location, ...(storage && { storage }) })
  const flow = await renderFlow(<OAuthButtons {...props} />, { provider: { client } })
  return { ...flow, ...page, client, server, button: (name: string) => flow.screen.getByRole('button', { name, exact: false }) }
}

const query = (address: string | undefined) => Object.fromEntries(new URL(address ?? '').searchParams)

const person = { email: 'ada@example.test', password: 'correct horse battery' }

const silent = { error: vi.spyOn(console, 'error'), warn: vi.spyOn(console, 'warn') }

beforeEach(() => {
  vi.clearAllMocks()
  localStorage.clear()
  sessionStorage.clear()
})
afterEach(() => {
  expect(silent.error).not.toHaveBeenCalled()
  expect(silent.warn).not.toHaveBeenCalled()
})

describe('OAuthButtons', () => {
  test('signInWithOAuth: plain, there and back', async () => {
    const storage = lastingStorage()
    const { button, departures, server } = await buttonsPage(undefined, { storage })
    await button('Continue with GitHub').click()
    await eventually(() => expect(departures).toHaveLength(1))
    expect(query(departures[0])).toMatchObject({ provider: 'github', redirect_to: appPage })
    const href = await choose(server, departures[0], 'person ada@example.test')
    const { client } = await buttonsPage(undefined, { storage, server, page: standingPage({ href }) })
    await eventually(() => expect(client.getSnapshot()).toMatchObject({ status: 'signed-in', user: { email: 'ada@example.test' } }))
  })

  test('signInWithOAuth: with a redirect, scopes and query parameters', async () => {
    const { button, departures } = await buttonsPage({
      providers: [{ ...github, scopes: 'repo', queryParams: { allow_signup: 'false' } }, google],
      redirectTo: '/welcome', scopes: 'read:user', queryParams: { prompt: 'select_account' },
    })
    await button('Continue with GitHub').click()
    await eventually(() => expect(query(departures[0])).toMatchObject({
      provider: 'github', redirect_to: 'http://app.test/welcome', scopes: 'read:user repo', prompt: 'select_account', allow_signup: 'false',
    }))
  })

  test('shows on the one that was pressed that it is under way; the others wait, and a second press does nothing', async () => {
    const { button, departures, screen } = await buttonsPage()
    await userEvent.dblClick(button('Continue with GitHub').element())
    const pressed = screen.getByRole('button', { name: 'Opening GitHub…' })
    await expect.element(pressed).toHaveAttribute('aria-busy', 'true')
    await expect.element(pressed).toHaveFocus()
    await expect.element(button('Continue with Google')).toHaveAttribute('aria-disabled', 'true')
    await userEvent.click(button('Continue with Google').element(), { force: true })
    expect(departures).toHaveLength(1)
  })

  test('signInWithOAuth: in a popup', async () => {
    const onSuccess = vi.fn()
    const page = standingPage({ popups: 'open' })
    const { button, departures, popup, server, client } = await buttonsPage({ providers: [google], popup: true, onSuccess }, { page })
    await button('Continue with Google').click()
    await eventually(() => expect(popup.addresses).toHaveLength(1))
    const code = new URL(await choose(server, popup.addresses[0], 'person ada@example.test')).searchParams.get('code') ?? ''
    await client.exchangeCodeForSession(code)
    await eventually(() => expect(onSuccess).toHaveBeenCalledWith(expect.objectContaining({ user: expect.objectContaining({ email: 'ada@example.test' }) })))
    expect(departures).toEqual([])
  })

  test('goes there in this page where the browser blocks the popup', async () => {
    const { button, departures } = await buttonsPage({ providers: [google], popup: true })
    await button('Continue with Google').click()
    await eventually(() => expect(departures).toHaveLength(1))
  })

  test('G23: shows beside the buttons what the provider has sent the person back with, until the next try', async () => {
    const storage = lastingStorage()
    const first = await buttonsPage(undefined, { storage })
    await first.button('Continue with GitHub').click()
    await eventually(() => expect(first.departures).toHaveLength(1))
    const href = await choose(first.server, first.departures[0], 'cancel')
    await first.screen.unmount()
    const { screen, button, client } = await buttonsPage(undefined, { storage, server: first.server, page: standingPage({ href }) })
    await expect.element(screen.getByRole('alert').getByText('Signing in was cancelled at the provider.')).toBeVisible()
    await button('Continue with GitHub').click()
    await expect.element(screen.getByText('Signing in was cancelled at the provider.')).not.toBeInTheDocument()
    expect(client.getSnapshot()).toMatchObject({ redirect: null })
  })

  test('says what went wrong before the person has left, and tries the same again', async () => {
    const onError = vi.fn()
    const { button, screen } = await buttonsPage({ providers: [google], redirectTo: 'javascript:alert(1)', onError })
    await button('Continue with Google').click()
    await expect.element(screen.getByRole('alert').getByText('That address cannot be opened from here.')).toBeVisible()
    expect(onError).toHaveBeenCalledWith(expect.objectContaining({ code: 'redirect_refused' }))
    await expect.element(button('Continue with Google')).not.toHaveAttribute('aria-busy')
  })

  test('remembers the last one in this browser, once it has signed the person in', async () => {
    const first = await buttonsPage()
    await first.button('Continue with GitHub').click()
    await eventually(() => expect(first.departures).toHaveLength(1))
    await expect.element(first.screen.getByText('Last used')).not.toBeInTheDocument()
    await first.client.signInWithPassword(person)
    await first.screen.unmount()
    const { screen } = await buttonsPage()
    await expect.element(screen.getByRole('button', { name: 'Continue with GitHub Last used' })).toBeVisible()
    await expect.element(screen.getByRole('button', { name: 'Continue with Google', exact: true })).toBeVisible()
  })

  test('works where the browser refuses its storage', async () => {
    const denied = vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => { throw new DOMException('denied', 'SecurityError') })
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => { throw new DOMException('full', 'QuotaExceededError') })
    const { button, departures } = await buttonsPage()
    await button('Continue with GitHub').click()
    await eventually(() => expect(departures).toHaveLength(1))
    denied.mockRestore()
    full.mockRestore()
  })

  test('names stand under each other, four and more become icons in even rows', async () => {
    const names = ['apple', 'azure', 'discord', 'facebook', 'github', 'google'] as const
    const { rerender, screen } = await buttonsPage({ providers: names.slice(0, 3) })
    const rows = () => new Set(screen.getByRole('button').elements().map((element) => Math.round(element.getBoundingClientRect().top)))
    expect(rows().size).toBe(3)
    await rerender(<OAuthButtons providers={names.slice(0, 5)} />)
    expect(rows().size).toBe(1)
    await rerender(<OAuthButtons providers={names} />)
    expect(rows().size).toBe(2)
    await expect.element(screen.getByRole('button', { name: 'Continue with Microsoft' })).toHaveAttribute('title', 'Microsoft')
    await rerender(<OAuthButtons providers={names} layout="block" />)
    expect(rows().size).toBe(6)
    await rerender(<OAuthButtons providers={['github']} layout="icon" />)
    await expect.element(screen.getByRole('button', { name: 'Continue with GitHub' })).toHaveAttribute('title', 'GitHub')
  })

  test('a provider as a value has its mark in the first commit; one by its name gets it in the place kept for it', async () => {
    const { commits, rerender, button } = await buttonsPage({ providers: [google] })
    expect(commits()).toBe(1)
    expect(document.querySelectorAll('[data-provider="google"] path')).toHaveLength(4)
    await rerender(<OAuthButtons providers={['slack_oidc']} />)
    const slack = button('Continue with Slack').element()
    const { width } = slack.querySelector('.lk-icon')?.getBoundingClientRect() ?? { width: 0 }
    expect(width).toBe(18)
    await eventually(() => expect(slack.querySelectorAll('path').length).toBeGreaterThan(3))
    expect(slack.querySelector('.lk-icon')?.getBoundingClientRect().width).toBe(width)
  })

  test('a provider of the project’s own has the mark and name that the app gives it, else neutral ones', async () => {
    const acme: OAuthProvider = { id: 'custom:acme', name: 'Acme Cloud', icon: <img alt="" src="data:," /> }
    const { button } = await buttonsPage({ providers: [acme, 'custom:other'] })
    expect(button('Continue with Acme Cloud').element().querySelector('img')).not.toBeNull()
    expect(button('Continue with Other').element().querySelector('svg')).not.toBeNull()
  })

  test('without providers, offers those of the server', async () => {
    const { screen } = await buttonsPage({}, { config: { externalDiscordEnabled: true } })
    await expect.element(screen.getByRole('button', { name: 'Continue with Discord' })).toBeVisible()
    expect(screen.getByRole('button').elements().map((element) => element.getAttribute('data-provider'))).toEqual(['discord', 'github', 'google'])
  })

  test('disabled: nothing can be pressed', async () => {
    const { button, departures } = await buttonsPage({ providers: [google], disabled: true })
    await expect.element(button('Continue with Google')).toBeDisabled()
    expect(departures).toEqual([])
  })

  test('G43, G44: a parent that renders again remounts nothing, and two on a page share no ids', async () => {
    const Parent = () => {
      const [count, again] = useReducer((before: number) => before + 1, 0)
      return <><button type="button" onClick={again}>Again {count}</button><OAuthButtons providers={['google', 'gitlab']} /><OAuthButtons providers={[google]} /></>
    }
    const client = clientOn(playedServer(), standingPage())
    const { screen } = await renderFlow(<StrictMode><Parent /></StrictMode>, { provider: { client } })
    const button = screen.getByRole('button', { name: 'Continue with GitLab' }).element()
    await eventually(() => expect(button.querySelector('path')).not.toBeNull())
    await screen.getByRole('button', { name: 'Again 0' }).click()
    await expect.element(screen.getByRole('button', { name: 'Again 1' })).toBeVisible()
    expect(screen.getByRole('button', { name: 'Continue with GitLab' }).element()).toBe(button)
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('is its own parts put together', async () => {
    const ByHand = () => {
      const { providers, signIn, pendingProvider, message } = useOAuthButtons({ providers: [google, github] })
      return (
        <div className="lk-root" data-slot="root">
          <Stack role="group" aria-label="Sign in with another account">
            <FormAlert message={message} />
            <Stack data-tight="">
              {providers.map((provider) => (
                <Button
                  key={provider.id} variant="outline" block data-provider={provider.id} pending={provider.id === pendingProvider}
                  pendingLabel={<span>{`Opening ${providerName(provider)}…`}</span>} onClick={() => signIn(provider)}
                >
                  <span className="lk-provider" data-slot="provider"><ProviderIcon provider={provider} /><span>{`Continue with ${providerName(provider)}`}</span></span>
                </Button>
              ))}
            </Stack>
          </Stack>
        </div>
      )
    }
    const { screen, rerender } = await buttonsPage()
    const whole = screen.container.innerHTML
    await rerender(<ByHand />)
    expect(screen.container.innerHTML).toBe(whole)
  })

  test('each client remembers for itself', async () => {
    const server = playedServer()
    const page = standingPage()
    const keyed = (storageKey: string) => Object.assign(clientOn(server, { location: page.location }), { storageKey })
    const client = keyed('one')
    const one = await renderFlow(<OAuthButtons providers={[google]} />, { provider: { client } })
    await one.screen.getByRole('button', { name: 'Continue with Google' }).click()
    await eventually(() => expect(page.departures).toHaveLength(1))
    await client.signInWithPassword(person)
    await expect.element(one.screen.getByText('Last used')).toBeInTheDocument()
    await one.screen.rerender(<AuthProvider client={keyed('two')}><OAuthButtons providers={[google]} /></AuthProvider>)
    await expect.element(one.screen.getByText('Last used')).not.toBeInTheDocument()
  })
})
