import { SsoForm, useSsoForm, type SsoFormProps } from 'latchkey'
import type { AuthClient, SsoCredentials } from 'latchkey/core'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { clients } from '../../testing/clients.js'
import { choose, clientOn, eventually, lastingStorage, playedServer, standingPage } from '../played-page.js'
import { renderFlow } from '../render-flow.js'

async function ssoPage(props: SsoFormProps = {}, { href }: { href?: string } = {}) {
  const server = playedServer()
  const page = standingPage(href === undefined ? {} : { href })
  const requests: { path: string; body: Record<string, unknown> }[] = []
  const client = clientOn(server, {
    location: page.location, storage: lastingStorage(),
    fetch: async (url, init) => {
      requests.push({ path: new URL(url).pathname, body: JSON.parse(init.body ?? '{}') })
      return server.fetch(url, init)
    },
  })
  const flow = await renderFlow(<SsoForm {...props} />, { provider: { client } })
  return { ...flow, ...page, server, requests, submit: flow.screen.getByRole('button', { name: 'Continue' }) }
}

const silent = { error: vi.spyOn(console, 'error'), warn: vi.spyOn(console, 'warn') }

beforeEach(() => { vi.clearAllMocks() })
afterEach(() => {
  expect(silent.error).not.toHaveBeenCalled()
  expect(silent.warn).not.toHaveBeenCalled()
})

describe('SsoForm', () => {
  test('signInWithSSO: by e-mail domain, there and back', async () => {
    const onSuccess = vi.fn()
    const { screen, departures, requests, server } = await ssoPage({ onSuccess })
    await screen.getByLabelText('Work email').fill(' Ada@Acme.Example ')
    await userEvent.keyboard('{Enter}')
    await eventually(() => expect(departures).toHaveLength(1))
    expect(requests).toMatchObject([{ path: '/sso', body: { domain: 'acme.example' } }])
    expect(onSuccess).toHaveBeenCalledWith({ url: departures[0] })
    expect((await server.fetch(departures[0] ?? '')).status).toBe(200)
    await expect.element(screen.getByRole('button', { name: 'Opening the sign-in page…' })).toHaveAttribute('aria-busy', 'true')
  })

  test('signInWithSSO: by domain, also out of a web address', async () => {
    const { screen, departures, requests, submit } = await ssoPage({ identifier: 'domain', redirectTo: '/in' })
    await screen.getByLabelText('Your company’s domain').fill('https://www.acme.example/about')
    await submit.click()
    await eventually(() => expect(departures).toHaveLength(1))
    expect(requests[0]?.body).toMatchObject({ domain: 'acme.example', redirect_to: 'http://app.test/in' })
  })

  test('signInWithSSO: by provider id, without a question', async () => {
    const { screen, submit, requests } = await ssoPage({ providerId: '8a7b3c52-7c40-4b0a-9d2c-0a2f6d1c9b11' })
    expect(screen.getByRole('textbox').elements()).toEqual([])
    await submit.click()
    await eventually(() => expect(requests[0]?.body).toMatchObject({ provider_id: '8a7b3c52-7c40-4b0a-9d2c-0a2f6d1c9b11' }))
    await expect.element(screen.getByRole('alert').first()).toHaveTextContent('No single sign-on is set up for this address.')
  })

  test('says at the field that the address has no organisation, and keeps it', async () => {
    const onError = vi.fn()
    const { screen, submit, server } = await ssoPage({ onError })
    server.faults.next({ status: 404, code: 'sso_provider_not_found', message: 'No SSO provider assigned for this domain' })
    await screen.getByLabelText('Work email').fill('ada@nowhere.example')
    await submit.click()
    await expect.element(screen.getByText('No single sign-on is set up for this address.')).toBeVisible()
    await expect.element(screen.getByLabelText('Work email')).toHaveAttribute('aria-invalid', 'true')
    await expect.element(screen.getByLabelText('Work email')).toHaveFocus()
    await expect.element(screen.getByLabelText('Work email')).toHaveValue('ada@nowhere.example')
    expect(onError).toHaveBeenCalledTimes(1)
  })

  test('says what is missing before it asks the server', async () => {
    const { screen, submit, requests, rerender } = await ssoPage()
    await submit.click()
    await expect.element(screen.getByText('Enter your email address.')).toBeVisible()
    await rerender(<SsoForm key="domain" identifier="domain" />)
    await screen.getByLabelText('Your company’s domain').fill('acme')
    await submit.click()
    await expect.element(screen.getByText('Enter a domain such as example.com.')).toBeVisible()
    expect(requests).toEqual([])
  })

  test('G41: sends the captcha’s token', async () => {
    const captcha: SsoFormProps['captcha'] = ({ onToken }) => <button type="button" onClick={() => onToken('token')}>I am human</button>
    const { screen, submit, requests } = await ssoPage({ captcha, defaultValues: { email: 'ada@acme.example' } })
    await screen.getByRole('button', { name: 'I am human' }).click()
    await submit.click()
    await eventually(() => expect(requests[0]?.body).toMatchObject({ gotrue_meta_security: { captcha_token: 'token' } }))
  })

  test('sends one request for a double submit, and a keystroke costs no commit', async () => {
    const { screen, submit, requests, commits, departures } = await ssoPage()
    expect(commits()).toBe(1)
    await screen.getByLabelText('Work email').fill('ada@acme.example')
    expect(commits()).toBe(1)
    await userEvent.dblClick(submit.element())
    await eventually(() => expect(departures).toHaveLength(1))
    expect(requests).toHaveLength(1)
  })

  test('leads to the other ways in', async () => {
    const onViewChange = vi.fn()
    const { screen } = await ssoPage({ onViewChange })
    await screen.getByRole('button', { name: 'Sign in another way' }).click()
    expect(onViewChange).toHaveBeenCalledWith('sign-in')
  })

  test('the person comes back signed in', async () => {
    const server = playedServer()
    const storage = lastingStorage()
    const page = standingPage()
    const { screen } = await renderFlow(<SsoForm defaultValues={{ email: 'ada@acme.example' }} />, { provider: { client: clientOn(server, { location: page.location, storage }) } })
    await screen.getByRole('button', { name: 'Continue' }).click()
    await eventually(() => expect(page.departures).toHaveLength(1))
    const href = await choose(server, page.departures[0], { choice: 'new', email: 'ada@acme.example' })
    const client = clientOn(server, { location: standingPage({ href }).location, storage })
    await eventually(() => expect(client.getSnapshot()).toMatchObject({ status: 'signed-in', user: { email: 'ada@acme.example' } }))
  })
})

/** A client that gives the address back instead of going there. */
function staying(auth: AuthClient): AuthClient {
  const go = auth.signInWithSSO.bind(auth)
  auth.signInWithSSO = (credentials: SsoCredentials) => go({ ...credentials, options: { ...credentials.options, skipBrowserRedirect: true } })
  return auth
}

describe.each(clients)('SsoForm with %s', (_, make) => {
  let made = 0
  const client = () => staying(make({ projectUrl: 'http://auth.test', apiKey: 'test', fetch: playedServer().fetch, storage: lastingStorage(), storageKey: `sso-${++made}` }))

  test('signInWithSSO: by e-mail domain', async () => {
    const onSuccess = vi.fn()
    const { screen } = await renderFlow(<SsoForm onSuccess={onSuccess} />, { provider: { client: client() } })
    await screen.getByLabelText('Work email').fill('ada@acme.example')
    await screen.getByRole('button', { name: 'Continue' }).click()
    await eventually(() => expect(onSuccess).toHaveBeenCalledWith({ url: expect.stringContaining('SAMLRequest=') }))
  })

  test('useSsoForm gives all but the markup', async () => {
    const onSuccess = vi.fn()
    const ByHand = () => {
      const { form, submit } = useSsoForm({ identifier: 'domain', onSuccess })
      return <form onSubmit={(event) => void submit(event)}><input aria-label="Domain" {...form.register('domain')} /><button>Go</button></form>
    }
    const { screen } = await renderFlow(<ByHand />, { provider: { client: client() } })
    await screen.getByLabelText('Domain').fill('acme.example')
    await screen.getByRole('button', { name: 'Go' }).click()
    await eventually(() => expect(onSuccess).toHaveBeenCalledTimes(1))
  })
})
