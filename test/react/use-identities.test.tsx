// @vitest-environment jsdom
import { act, waitFor } from '@testing-library/react'
import { useIdentities } from 'latchkey'
import type { UserIdentity } from 'latchkey/core'
import type { DevServer } from 'latchkey/dev-server'
import { ada, grace, type Person } from 'latchkey/testing'
import { describe, expect, it } from 'vitest'
import { googleIdToken } from '../flows/played-page.js'
import { clients } from '../testing/clients.js'
import { renderAuthHook } from './render-auth-hook.js'

const config = { siteUrl: 'http://localhost:3000/', externalGithubEnabled: true, externalGoogleEnabled: true, securityManualLinkingEnabled: true }
const withGithub: Person = { ...ada, identities: [{ provider: 'github', data: { email: ada.email, email_verified: true, user_name: 'ada' } }] }
const withAddressOfGrace: Person = { ...ada, identities: [{ provider: 'github', data: { email: grace.email, email_verified: true } }] }

/** Another device of the same person, which the page hears nothing of. */
async function elsewhere(server: DevServer) {
  const answer = await server.fetch('http://auth.test/token?grant_type=password', { method: 'POST', body: JSON.stringify({ email: ada.email, password: ada.password }) })
  const { access_token: token, user } = (await answer.json()) as { access_token: string; user: { identities: UserIdentity[] } }
  const unlink = ({ identity_id: id }: UserIdentity) => server.fetch(`http://auth.test/user/identities/${id}`, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } })
  return { identities: user.identities, unlink }
}

describe.each(clients)('useIdentities with %s', (_, client) => {
  const page = async (person: Person, more: object = {}) => {
    const rendered = await renderAuthHook(() => useIdentities(), { client, config: { ...config, ...more }, signedInAs: ada.email, users: [person, grace] })
    const { current } = rendered
    await waitFor(() => expect(current().identities.length).toBeGreaterThan(0))
    const identity = (provider: string) => {
      const found = current().identities.find((one) => one.provider === provider)
      if (!found) throw new Error(`${provider} is not linked.`)
      return found
    }
    return { ...rendered, identity, providers: () => current().identities.map(({ provider }) => provider).sort() }
  }

  it('G42: get_user_identities: list; the list has what was linked by an ID token', async () => {
    const { current, server, providers } = await page(ada)
    expect(providers()).toEqual(['email'])
    const token = await googleIdToken(server, '')
    await act(async () => { expect((await current().link({ provider: 'google', token, nonce: '' })).error).toBeNull() })
    await waitFor(() => expect(providers()).toEqual(['email', 'google']))
  })

  it('G42: unlink_identity: one that can go; the list is without it', async () => {
    const { current, identity, providers } = await page(withGithub)
    expect(current().canUnlink(identity('github'))).toEqual({ allowed: true })
    await act(async () => { expect((await current().unlink(identity('github'))).error).toBeNull() })
    expect(providers()).toEqual(['email'])
  })

  it('G42: after a refusal that tells of a change elsewhere, the list is the server’s', async () => {
    const { current, server, identity, providers } = await page(withGithub)
    const github = identity('github')
    const device = await elsewhere(server)
    await device.unlink(github)
    await act(async () => { expect((await current().unlink(github)).error?.code).toBe('single_identity_not_deletable') })
    await waitFor(() => expect(providers()).toEqual(['email']))
    expect(current().canUnlink(identity('email'))).toEqual({ allowed: false, reason: 'last-identity' })
  })

  it('unlink_identity: the last one, and why it cannot', async () => {
    const { current, identity } = await page(ada)
    expect(current().canUnlink(identity('email'))).toEqual({ allowed: false, reason: 'last-identity' })
    await act(async () => { expect((await current().unlink(identity('email'))).error?.code).toBe('single_identity_not_deletable') })
    expect(current().error?.code).toBe('single_identity_not_deletable')
  })

  it('a refusal for the address of another account becomes the reason', async () => {
    const { current, identity } = await page(withAddressOfGrace)
    expect(current().canUnlink(identity('email'))).toEqual({ allowed: true })
    await act(async () => { expect((await current().unlink(identity('email'))).error?.code).toBe('email_conflict_identity_not_deletable') })
    expect(current().canUnlink(identity('email'))).toEqual({ allowed: false, reason: 'email-conflict' })
  })

  it('that linking is off is learnt from the first refusal', async () => {
    const { current, identity } = await page(withGithub, { securityManualLinkingEnabled: false })
    await act(async () => { expect((await current().link({ provider: 'google', options: { skipBrowserRedirect: true } })).error?.code).toBe('manual_linking_disabled') })
    expect(current().canUnlink(identity('github'))).toEqual({ allowed: false, reason: 'linking-disabled' })
  })

  it('link_identity: OAuth provider (redirect): gives the provider’s page', async () => {
    const { current } = await page(ada)
    await act(async () => {
      const { data } = await current().link({ provider: 'github', options: { skipBrowserRedirect: true } })
      expect(data).toMatchObject({ provider: 'github', url: expect.stringContaining('http') })
    })
  })
})
