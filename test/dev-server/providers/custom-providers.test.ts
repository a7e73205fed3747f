import { createClient, type CreateCustomProviderParams } from '@supabase/supabase-js'
import { expect, test } from 'vitest'
import type { DevServerOptions } from 'latchkey/dev-server'
import { adminToken } from '../admin-token.js'
import { claimsOf, openServer } from '../open-server.js'
import { createIssuer, openOtherSide } from './other-side.js'

const secret = 'a secret of at least thirty-two characters'

function openAdmin({ config, ...options }: DevServerOptions = {}) {
  const opened = openServer({ ...options, config: { jwtSecret: secret, uriAllowList: ['https://app.example/**'], ...config } })
  const { customProviders } = createClient('http://auth.test', adminToken(secret), { global: { fetch: opened.server.fetch }, auth: { persistSession: false } }).auth.admin
  const { send } = opened
  const start = async (provider: string) => new URL((await send(`GET /authorize?provider=${provider}&redirect_to=https://app.example/cb`)).headers.get('location') ?? '')
  const comeBack = async (state: string | null) => new URL((await send(`GET /callback?code=code&state=${state ?? ''}`)).headers.get('location') ?? '')
  return { ...opened, customProviders, start, comeBack }
}

const oauth2: CreateCustomProviderParams = {
  provider_type: 'oauth2', identifier: 'custom:club', name: 'Club', client_id: 'client', client_secret: 'hidden', scopes: ['me'],
  authorization_url: 'https://club.example/authorize', token_url: 'https://club.example/token', userinfo_url: 'https://club.example/me',
}
const oidc: CreateCustomProviderParams = { provider_type: 'oidc', identifier: 'custom:guild', name: 'Guild', client_id: 'client', client_secret: 'hidden', issuer: 'https://guild.example' }

test('an administrator keeps providers of their own, and never reads a secret', async () => {
  const { customProviders } = openAdmin()
  const { data: made } = await customProviders.createProvider(oauth2)
  expect(made).toMatchObject({ identifier: 'custom:club', provider_type: 'oauth2', pkce_enabled: true, enabled: true, email_optional: false, scopes: ['me'], acceptable_client_ids: [] })
  expect(made).not.toHaveProperty('client_secret')
  await customProviders.createProvider(oidc)
  expect((await customProviders.listProviders({ type: 'oidc' })).data.providers).toMatchObject([{ identifier: 'custom:guild', scopes: ['openid'], skip_nonce_check: false }])
  const { data: changed } = await customProviders.updateProvider('custom:club', { name: 'The Club', enabled: false })
  expect(changed).toMatchObject({ name: 'The Club', enabled: false, scopes: ['me'] })
  expect((await customProviders.getProvider('custom:club')).data).toEqual(changed)
  expect((await customProviders.deleteProvider('custom:club')).error).toBeNull()
  expect((await customProviders.getProvider('custom:club')).error).toMatchObject({ status: 404, code: 'custom_provider_not_found' })
})

test.each([
  ['provider_type must be', { ...oauth2, provider_type: 'saml' }],
  ['identifier is required', { ...oauth2, identifier: '' }],
  ["must start with 'custom:'", { ...oauth2, identifier: 'club' }],
  ['name is required', { ...oauth2, name: '' }],
  ['token_url is required for OAuth2', { ...oauth2, token_url: undefined }],
  ['issuer is required for OIDC', { ...oidc, issuer: undefined }],
  ['reserved OAuth parameter: state', { ...oauth2, authorization_params: { state: 'x' } }],
  ['"max_age" must be a string', { ...oauth2, authorization_params: { max_age: 5 } }],
  ['protected system field: role', { ...oauth2, attribute_mapping: { role: 'role' } }],
  ['URL must use HTTPS', { ...oauth2, token_url: 'http://club.example/token' }],
  ['Invalid URL format', { ...oidc, discovery_url: 'nowhere' }],
])('a provider is refused: %s', async (message, body) => {
  const { call } = openAdmin()
  expect(await call('POST /admin/custom-providers', { token: adminToken(secret), body })).toMatchObject({ status: 400, error_code: 'validation_failed', msg: expect.stringContaining(message) })
})

test('an identifier is used once, a quota holds, and the area may be switched off', async () => {
  const { customProviders } = openAdmin({ config: { customOauthMaxProviders: 2 } })
  await customProviders.createProvider(oauth2)
  expect((await customProviders.createProvider(oauth2)).error).toMatchObject({ status: 400, code: 'conflict' })
  await customProviders.createProvider(oidc)
  expect((await customProviders.createProvider({ ...oidc, identifier: 'custom:third' })).error).toMatchObject({ status: 400, code: 'over_custom_provider_quota' })
  const off = openAdmin({ config: { customOauthEnabled: false } })
  expect((await off.customProviders.listProviders()).error).toMatchObject({ status: 404, code: 'feature_disabled' })
})

test('somebody signs in with an OAuth 2.0 provider of the administrator', async () => {
  const { fetch, heard } = openOtherSide({
    'https://club.example/token': () => ({ access_token: 'theirs', refresh_token: 'again', token_type: 'bearer' }),
    'https://club.example/me': () => ({ sub: 'grace', mail: 'Grace@example.test', email_verified: true, groups: ['admirals'] }),
  })
  const { customProviders, start, comeBack } = openAdmin({ fetch })
  await customProviders.createProvider({ ...oauth2, attribute_mapping: { email: 'mail' }, authorization_params: { prompt: 'consent' }, custom_claims_allowlist: ['groups'] })
  const there = await start('custom:club')
  expect(Object.fromEntries(there.searchParams)).toMatchObject({ client_id: 'client', scope: 'me', prompt: 'consent', code_challenge_method: 'S256', redirect_uri: 'http://auth.test/callback' })
  const back = new URLSearchParams((await comeBack(there.searchParams.get('state'))).hash.slice(1))
  expect(back.get('provider_token')).toBe('theirs')
  expect(claimsOf(back.get('access_token'))).toMatchObject({
    email: 'grace@example.test', app_metadata: { provider: 'custom:club' }, user_metadata: { custom_claims: { groups: ['admirals'] } },
  })
  expect(heard[0]?.form.get('code_verifier')).toMatch(/^.{43,}$/)
  expect(heard[1]?.headers.get('authorization')).toBe('Bearer theirs')
})

test('somebody signs in with an OpenID provider of the administrator, whose token is for this client', async () => {
  const issuer = await createIssuer('https://guild.example')
  let audience = 'client'
  const { fetch } = openOtherSide({
    'https://guild.example/.well-known/openid-configuration': () => ({
      issuer: 'https://guild.example', authorization_endpoint: 'https://guild.example/go', token_endpoint: 'https://guild.example/token', jwks_uri: 'https://guild.example/keys',
    }),
    'https://guild.example/keys': () => issuer.keys,
    'https://guild.example/token': async () => ({ access_token: 'theirs', id_token: await issuer.sign({ sub: 'grace', email: 'grace@example.test', email_verified: true }, audience) }),
  })
  const { customProviders, start, comeBack } = openAdmin({ fetch })
  await customProviders.createProvider(oidc)
  const there = await start('custom:guild')
  expect(`${there.origin}${there.pathname}`).toBe('https://guild.example/go')
  const back = await comeBack(there.searchParams.get('state'))
  expect(claimsOf(new URLSearchParams(back.hash.slice(1)).get('access_token'))).toMatchObject({ email: 'grace@example.test', app_metadata: { provider: 'custom:guild' } })
  audience = 'stranger'
  const again = await start('custom:guild')
  expect((await comeBack(again.searchParams.get('state'))).searchParams.get('error_description')).toBe('Error getting user profile from external provider')
  await customProviders.updateProvider('custom:guild', { acceptable_client_ids: ['stranger'] })
  const third = await start('custom:guild')
  expect((await comeBack(third.searchParams.get('state'))).hash).toContain('access_token=')
})

test('a provider that is switched off sends nobody away', async () => {
  const { customProviders, send } = openAdmin()
  await customProviders.createProvider({ ...oauth2, enabled: false })
  const answer = await send('GET /authorize?provider=custom:club')
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain('disabled')
})
