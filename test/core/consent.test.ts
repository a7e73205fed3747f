import { createAuthClient } from 'latchkey/core'
import { createDevServer } from 'latchkey/dev-server'
import { expect, test } from 'vitest'
import { signIdToken } from '../contract/replay/idp-key.js'
import { createWorld } from '../contract/replay/world.js'

const ada = { email: 'ada@example.test', password: 'correct horse' }

function setUp(config: object) {
  const { fetch } = createWorld()
  const server = createDevServer({ config, users: [ada], fetch })
  const auth = createAuthClient({ url: 'http://auth.test', apiKey: 'dev', fetch: server.fetch, storage: 'memory', autoRefreshToken: false })
  return { server, auth }
}

test('an app that asks is described, allowed, listed and forgotten, or refused', async () => {
  const { server, auth } = setUp({ oauthServerEnabled: true, oauthServerAllowDynamicRegistration: true, oauthServerAuthorizationPath: '/consent', siteUrl: 'https://app.example' })
  const registration = { client_name: 'Other', redirect_uris: ['https://other.example/callback'], token_endpoint_auth_method: 'none' }
  const registered = await server.fetch('http://auth.test/oauth/clients/register', { method: 'POST', body: JSON.stringify(registration), headers: { 'content-type': 'application/json' } })
  const clientId = String(Object(await registered.json()).client_id)
  const ask = async () => {
    const query = new URLSearchParams({
      response_type: 'code', client_id: clientId, redirect_uri: 'https://other.example/callback', scope: 'email', state: 'x',
      code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', code_challenge_method: 'S256',
    })
    const answer = await server.fetch(`http://auth.test/oauth/authorize?${query}`, { redirect: 'manual' })
    return new URL(answer.headers.get('location') ?? 'about:blank').searchParams.get('authorization_id') ?? ''
  }
  expect((await auth.oauth.listGrants()).error).toMatchObject({ name: 'AuthSessionMissingError' })
  await auth.signInWithPassword(ada)
  expect((await auth.oauth.getAuthorizationDetails('')).error).toMatchObject({ code: 'invalid_argument' })
  const refused = await ask()
  expect((await auth.oauth.getAuthorizationDetails(refused)).data).toMatchObject({ client: { name: 'Other' }, scope: 'email' })
  expect((await auth.oauth.denyAuthorization(refused)).data?.redirect_url).toContain('error=access_denied')
  const allowed = await ask()
  await auth.oauth.getAuthorizationDetails(allowed)
  expect((await auth.oauth.approveAuthorization(allowed, { skipBrowserRedirect: true })).data?.redirect_url).toContain('https://other.example/callback?code=')
  expect((await auth.oauth.listGrants()).data).toMatchObject([{ client: { name: 'Other' }, scopes: ['email'] }])
  expect((await auth.oauth.revokeGrant({ clientId })).error).toBeNull()
  expect((await auth.oauth.listGrants()).data).toEqual([])
})

test('an ID token of a provider signs in, and is linked to the account of who is signed in', async () => {
  const { auth } = setUp({
    securityManualLinkingEnabled: true,
    externalKeycloakEnabled: true, externalKeycloakClientId: ['test-client'], externalKeycloakSecret: 'secret', externalKeycloakUrl: 'http://idp.test', externalKeycloakRedirectUri: 'http://auth.test/callback',
  })
  const now = Date.now() / 1000
  const token = (sub: string, email: string) => signIdToken({ sub, email, email_verified: true }, now)
  const { data } = await auth.signInWithIdToken({ provider: 'keycloak', token: token('3', 'kim@example.test') })
  expect(data.user?.email).toBe('kim@example.test')
  expect(await auth.signInWithIdToken({ provider: 'keycloak', token: 'no.id.token' })).toMatchObject({ data: { user: null, session: null }, error: { name: 'AuthApiError' } })
  expect(auth.getSnapshot()).toMatchObject({ status: 'signed-in', user: { email: 'kim@example.test' } })
  await auth.signInWithPassword(ada)
  const linked = await auth.linkIdentity({ provider: 'keycloak', token: token('4', 'ada@work.test') })
  expect(linked.error).toBeNull()
  expect((await auth.getUserIdentities()).data?.identities?.map(({ provider }) => provider).sort()).toEqual(['email', 'keycloak'])
})
