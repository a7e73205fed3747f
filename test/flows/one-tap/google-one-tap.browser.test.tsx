import { GoogleOneTap, type GoogleOneTapProps } from 'latchkey'
import { StrictMode } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { clients } from '../../testing/clients.js'
import { clientOn, eventually, googleIdToken, lastingStorage, playedServer, standingPage } from '../played-page.js'
import { renderFlow } from '../render-flow.js'

interface Asked {
  client_id: string
  nonce?: string
  auto_select: boolean
  callback: (answer: { credential: string }) => void
}

/** What the stand-in for Google's script was asked. */
interface StandIn {
  asked: Asked[]
  prompts: number
  cancels: number
}

const source = `
  {
  const seen = globalThis.oneTap = { asked: [], prompts: 0, cancels: 0 }
  globalThis.google = { accounts: { id: {
    initialize: (options) => seen.asked.push(options), prompt: () => { seen.prompts += 1 }, cancel: () => { seen.cancels += 1 },
  } } }
  }
`
const standIn = () => (globalThis as unknown as { oneTap?: StandIn }).oneTap
const scriptUrl = () => URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))

async function oneTapPage(props: Partial<GoogleOneTapProps> = {}, isStrict = false) {
  const server = playedServer()
  const client = clientOn(server, standingPage())
  const prompt = <GoogleOneTap clientId="app.apps.example" scriptUrl={scriptUrl()} {...props} />
  return { ...(await renderFlow(isStrict ? <StrictMode>{prompt}</StrictMode> : prompt, { provider: { client } })), server, client }
}

const silent = { error: vi.spyOn(console, 'error'), warn: vi.spyOn(console, 'warn') }

beforeEach(() => {
  vi.clearAllMocks()
  Object.assign(globalThis, { oneTap: undefined, google: undefined })
})
afterEach(() => {
  expect(silent.error).not.toHaveBeenCalled()
  expect(silent.warn).not.toHaveBeenCalled()
})

describe('GoogleOneTap', () => {
  test('signInWithIdToken: google, with a nonce whose hash alone Google sees', async () => {
    const onSuccess = vi.fn()
    const { server, client } = await oneTapPage({ onSuccess })
    await eventually(() => expect(standIn()?.prompts).toBe(1))
    const asked = standIn()?.asked[0]
    expect(asked).toMatchObject({ client_id: 'app.apps.example', auto_select: false, nonce: expect.stringMatching(/^[0-9a-f]{64}$/) })
    asked?.callback({ credential: await googleIdToken(server, asked.nonce ?? '') })
    await eventually(() => expect(onSuccess).toHaveBeenCalledWith(expect.objectContaining({ user: expect.objectContaining({ email: 'ada@example.test' }) })))
    expect(client.getSnapshot()).toMatchObject({ status: 'signed-in' })
    await eventually(() => expect(standIn()?.cancels).toBe(1))
  })

  test('says why its answer was refused', async () => {
    const onError = vi.fn()
    const { server, screen } = await oneTapPage({ onError })
    await eventually(() => expect(standIn()?.prompts).toBe(1))
    standIn()?.asked[0]?.callback({ credential: await googleIdToken(server, 'another nonce') })
    await expect.element(screen.getByRole('alert')).toHaveTextContent('Something went wrong. Try again in a moment.')
    expect(onError).toHaveBeenCalledTimes(1)
  })

  test('asks once under StrictMode, and takes the prompt away when it goes', async () => {
    const { screen } = await oneTapPage({}, true)
    await eventually(() => expect(standIn()?.prompts).toBe(1))
    await screen.unmount()
    expect(standIn()).toMatchObject({ prompts: 1, cancels: 1 })
  })

  test('does not ask a person who is signed in, nor when it is disabled', async () => {
    const { client, rerender } = await oneTapPage({ disabled: true })
    await client.signInWithPassword({ email: 'ada@example.test', password: 'correct horse battery' })
    await rerender(<GoogleOneTap clientId="app.apps.example" scriptUrl={scriptUrl()} />)
    expect(standIn()).toBeUndefined()
    await client.signOut({ scope: 'local' })
    await eventually(() => expect(standIn()?.prompts).toBe(1))
  })

  test('leaves the page as it is where the script does not come', async () => {
    const onMissing = vi.fn()
    const { screen } = await oneTapPage({ scriptUrl: 'data:text/javascript,', onMissing })
    await eventually(() => expect(onMissing).toHaveBeenCalledTimes(1))
    expect(screen.getByRole('alert').element().textContent).toBe('')
  })
})

describe.each(clients)('GoogleOneTap with %s', (_, make) => {
  test('signInWithIdToken: google', async () => {
    const onSuccess = vi.fn()
    const server = playedServer()
    const client = make({ projectUrl: 'http://auth.test', apiKey: 'test', fetch: server.fetch, storage: lastingStorage(), storageKey: 'one-tap' })
    await renderFlow(<GoogleOneTap clientId="app.apps.example" scriptUrl={scriptUrl()} onSuccess={onSuccess} />, { provider: { client } })
    await eventually(() => expect(standIn()?.prompts).toBe(1))
    const asked = standIn()?.asked[0]
    asked?.callback({ credential: await googleIdToken(server, asked.nonce ?? '') })
    await eventually(() => expect(onSuccess).toHaveBeenCalledWith(expect.objectContaining({ user: expect.objectContaining({ email: 'ada@example.test' }) })))
  })
})
