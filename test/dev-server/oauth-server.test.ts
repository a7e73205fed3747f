import { expect, test } from 'vitest'
import { claimsOf, openServer } from './open-server.js'

const es256 = {
  kty: 'EC', crv: 'P-256', alg: 'ES256', kid: 'key-es256', use: 'sig', key_ops: ['sign', 'verify'],
  x: 'COSnPtn-CrruzNUM6Pnh10bjIK3QSTYd1z3bEl6f2zA', y: 'eStL1rQQzSmURpCfNMXjfVCprUtXnCVuXPhKhgk5mX4', d: '3ifpFkMhYTb9zav4BnkPyexck7jjzFSE1pi2QyMpYGc',
}
const callback = 'https://other.example/callback'
const verifier = 'v'.repeat(43)

async function openProvider(config = {}) {
  const opened = openServer({
    config: {
      oauthServerEnabled: true, oauthServerAllowDynamicRegistration: true, oauthServerAuthorizationPath: '/consent', siteUrl: 'https://app.example', jwtKeys: [es256], ...config,
    },
  })
  const { call, send, server } = opened
  const { access_token: token } = await opened.signIn()
  const client = await call('POST /oauth/clients/register', { body: { client_name: 'Other', redirect_uris: [callback], token_endpoint_auth_method: 'none' } })
  const challenge = Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))).toString('base64url')
  const begin = async (change: Record<string, string> = {}) => {
    const query = new URLSearchParams({
      response_type: 'code', client_id: String(client['client_id']), redirect_uri: callback, scope: 'openid email', state: 'mine', code_challenge: challenge, code_challenge_method: 'S256', ...change,
    })
    const answer = await send(`GET /oauth/authorize?${String(query)}`)
    return new URL(answer.headers.get('location') ?? 'about:blank')
  }
  const ask = async (id: string | null) => call(`GET /oauth/authorizations/${id ?? ''}`, { token })
  const decide = async (id: string | null, action: string) => {
    const { redirect_url } = await call(`POST /oauth/authorizations/${id ?? ''}/consent`, { token, body: { action } })
    return new URL(String(redirect_url))
  }
  const exchange = async (code: string | null, change: Record<string, string> = {}) => {
    const body = new URLSearchParams({ grant_type: 'authorization_code', client_id: String(client['client_id']), code: code ?? '', redirect_uri: callback, code_verifier: verifier, ...change })
    const answer = await server.fetch('http://auth.test/oauth/token', { method: 'POST', body })
    return { status: answer.status, ...Object(await answer.json()) }
  }
  return { ...opened, token, begin, ask, decide, exchange }
}

test('an app signs somebody in by their account here, after they have agreed once', async () => {
  const { begin, ask, decide, exchange, call } = await openProvider()
  const consent = await begin()
  expect(`${consent.origin}${consent.pathname}`).toBe('https://app.example/consent')
  const id = consent.searchParams.get('authorization_id')
  expect(await ask(id)).toMatchObject({ status: 200, client: { name: 'Other' }, scope: 'openid email', user: { email: 'ada@example.test' } })
  const back = await decide(id, 'approve')
  expect(back.searchParams.get('state')).toBe('mine')
  const tokens = await exchange(back.searchParams.get('code'))
  expect(claimsOf(tokens.id_token)).toMatchObject({ email: 'ada@example.test', iss: 'http://auth.test' })
  expect(await call('GET /oauth/userinfo', { token: tokens.access_token })).toMatchObject({ status: 200, email: 'ada@example.test' })
  const again = await ask((await begin()).searchParams.get('authorization_id'))
  expect(new URL(String(again['redirect_url'])).searchParams.get('code')).toEqual(expect.any(String))
})

test('a secret that both sides share signs no ID token', async () => {
  const { begin, ask, decide, exchange } = await openProvider({ jwtKeys: undefined })
  const id = (await begin()).searchParams.get('authorization_id')
  await ask(id)
  const tokens = await exchange((await decide(id, 'approve')).searchParams.get('code'))
  expect(tokens).toMatchObject({ status: 500, error_code: 'unexpected_failure' })
})

test('a code counts once, and only for who began', async () => {
  const { begin, ask, decide, exchange } = await openProvider()
  const takeCode = async () => {
    const id = (await begin()).searchParams.get('authorization_id')
    const { redirect_url } = await ask(id)
    return (redirect_url === undefined ? await decide(id, 'approve') : new URL(String(redirect_url))).searchParams.get('code')
  }
  expect(await exchange(await takeCode(), { code_verifier: 'w'.repeat(43) })).toMatchObject({ status: 400 })
  expect(await exchange(await takeCode(), { redirect_uri: 'https://elsewhere.example' })).toMatchObject({ status: 400 })
  const code = await takeCode()
  expect(await exchange(code)).toMatchObject({ status: 200 })
  expect(await exchange(code)).toMatchObject({ status: 400 })
})

test('somebody who refuses sends the app an error', async () => {
  const { begin, ask, decide } = await openProvider()
  const id = (await begin()).searchParams.get('authorization_id')
  await ask(id)
  expect((await decide(id, 'deny')).searchParams.get('error')).toBe('access_denied')
})

test('a question that nobody answers ends', async () => {
  const { begin, ask, server } = await openProvider()
  const id = (await begin()).searchParams.get('authorization_id')
  server.advance(601)
  expect(await ask(id)).toMatchObject({ status: 404 })
})

test('an address that the app has not registered gets nobody', async () => {
  const { begin } = await openProvider()
  expect((await begin({ redirect_uri: 'https://elsewhere.example' })).href).not.toContain('elsewhere.example')
})

test('a grant that is taken back ends its sessions', async () => {
  const { begin, ask, decide, exchange, call, token } = await openProvider()
  const id = (await begin()).searchParams.get('authorization_id')
  await ask(id)
  const tokens = await exchange((await decide(id, 'approve')).searchParams.get('code'))
  const { items } = await call('GET /user/oauth/grants', { token })
  expect(items).toMatchObject([{ client: { name: 'Other' } }])
  const clientId = Object(Array.isArray(items) ? items[0] : {}).client.id
  expect(await call(`DELETE /user/oauth/grants?client_id=${String(clientId)}`, { token })).toMatchObject({ status: 204 })
  expect(await exchange(null, { grant_type: 'refresh_token', refresh_token: tokens.refresh_token })).toMatchObject({ status: 400 })
})
