// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AuthProvider, github, google, IdentityList, OAuthButtons } from 'latchkey'
import { describe, expect, it } from 'vitest'
import { choose, clientOn, eventually, lastingStorage, playedServer, standingPage } from '../played-page.js'

const ada = { email: 'ada@example.test', password: 'correct horse battery' }
const grace = { email: 'grace@example.test', password: 'correct horse battery', identities: [{ provider: 'github', id: 'grace-at-github', data: { email: 'grace@example.test', email_verified: true } }] }

/** Ada, signed in, presses the button; gives the page that she comes back to after her choice at the provider. */
async function linkThere(choice: string) {
  const server = playedServer({ config: { securityManualLinkingEnabled: true }, users: [ada, grace] })
  const storage = lastingStorage()
  const before = standingPage()
  const client = clientOn(server, { location: before.location, storage })
  await client.signInWithPassword(ada)
  const list = (auth: typeof client) => <AuthProvider client={auth}><IdentityList providers={[google, github]} /></AuthProvider>
  const page = render(list(client))
  await userEvent.click(await screen.findByRole('button', { name: 'Link GitHub' }))
  await eventually(() => expect(before.departures).toHaveLength(1))
  const href = await choose(server, before.departures[0], choice)
  page.unmount()
  render(list(clientOn(server, { location: standingPage({ href }).location, storage })))
}

describe('linking by redirect', () => {
  it('G42: link_identity: OAuth provider (redirect): the list has it when the person is back', async () => {
    await linkThere('person ada@example.test')
    expect(await screen.findByRole('button', { name: 'Unlink GitHub' })).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Link GitHub' })).toBeNull()
  })

  it('G29: cancelled at the provider: said, and the session is kept', async () => {
    await linkThere('cancel')
    expect(await screen.findByText('Signing in was cancelled at the provider.')).toBeDefined()
    expect(screen.getByRole('button', { name: 'Unlink Email' })).toBeDefined()
    expect(screen.getByRole('button', { name: 'Link GitHub' })).toBeDefined()
  })

  it.each([
    ['a refused sign-in beside the buttons alone', 'signInWithOAuth', 'buttons'],
    ['a refused link at the list alone', 'linkIdentity', 'list'],
  ] as const)('G29: shows %s', async (_, verb, place) => {
    const server = playedServer({ config: { securityManualLinkingEnabled: true }, users: [ada, grace] })
    const storage = lastingStorage()
    const before = standingPage()
    const client = clientOn(server, { location: before.location, storage })
    await client.signInWithPassword(ada)
    void client[verb]({ provider: 'github' })
    await eventually(() => expect(before.departures).toHaveLength(1))
    const { location } = standingPage({ href: await choose(server, before.departures[0], 'cancel') })
    render(
      <AuthProvider client={clientOn(server, { location, storage })}>
        <section aria-label="buttons"><OAuthButtons providers={[google, github]} /></section>
        <section aria-label="list"><IdentityList providers={[google, github]} /></section>
      </AuthProvider>,
    )
    const refusal = await screen.findByText('Signing in was cancelled at the provider.')
    expect(await screen.findByRole('button', { name: 'Unlink Email' })).toBeDefined()
    expect(screen.getAllByText('Signing in was cancelled at the provider.')).toEqual([refusal])
    expect(screen.getByRole('region', { name: place }).contains(refusal)).toBe(true)
  })
})
