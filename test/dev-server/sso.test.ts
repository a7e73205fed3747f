import { expect, test } from 'vitest'
import type { DevServerOptions } from 'latchkey/dev-server'
import { adminToken } from './admin-token.js'
import { claimsOf, openServer } from './open-server.js'

const secret = 'a secret of at least thirty-two characters'

function openSso({ config, ...options }: DevServerOptions = {}) {
  const opened = openServer({ ...options, config: { jwtSecret: secret, samlEnabled: true, siteUrl: 'https://app.example', uriAllowList: ['https://app.example/**'], ...config } })
  const { call, server } = opened
  const begin = async (body: object = {}) => {
    const { url } = await call('POST /sso', { body: { domain: 'corp.example', redirect_to: 'https://app.example/in', skip_http_redirect: true, ...body } })
    return String(url)
  }
  const choose = async (page: string, fields: Record<string, string>) => {
    const html = await (await server.fetch(page, { method: 'POST', body: new URLSearchParams(fields) })).text()
    const inputs = [...html.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']): [string, string] => [name, value])
    return { action: /action="([^"]+)"/.exec(html)?.[1] ?? '', form: new URLSearchParams(inputs) }
  }
  const post = async ({ action, form }: { action: string; form: URLSearchParams }) => {
    const answer = await server.fetch(action, { method: 'POST', body: form, redirect: 'manual' })
    return new URL(answer.headers.get('location') ?? '')
  }
  return { ...opened, begin, choose, post }
}

const grace = { choice: 'new', name: 'Grace Hopper', email: 'grace@corp.example' }
const changeXml = (form: URLSearchParams, change: (xml: string) => string) => {
  form.set('SAMLResponse', Buffer.from(change(Buffer.from(form.get('SAMLResponse') ?? '', 'base64').toString())).toString('base64'))
}

test('somebody signs in at their organisation, which the server plays', async () => {
  const { begin, choose, post } = openSso()
  const page = await begin()
  expect(page).toMatch(/^http:\/\/auth\.test\/provider\/saml\?.*SAMLRequest=/)
  const landing = await post(await choose(page, grace))
  expect(`${landing.origin}${landing.pathname}`).toBe('https://app.example/in')
  const claims = claimsOf(new URLSearchParams(landing.hash.slice(1)).get('access_token'))
  expect(claims).toMatchObject({ email: 'grace@corp.example', app_metadata: { provider: expect.stringMatching(/^sso:[0-9a-f-]{36}$/) }, amr: [{ method: 'sso/saml', provider: expect.stringMatching(/^[0-9a-f-]{36}$/) }] })
  const again = await post(await choose(await begin(), grace))
  expect(claimsOf(new URLSearchParams(again.hash.slice(1)).get('access_token'))['sub']).toBe(claims['sub'])
})

test('an app that proves itself gets a code', async () => {
  const { begin, choose, post, call } = openSso()
  const verifier = 'v'.repeat(43)
  const challenge = Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))).toString('base64url')
  const landing = await post(await choose(await begin({ code_challenge: challenge, code_challenge_method: 's256' }), grace))
  const code = landing.searchParams.get('code')
  expect(await call('POST /token?grant_type=pkce', { body: { auth_code: code, code_verifier: 'w'.repeat(43) } })).toMatchObject({ status: 400 })
  const session = await call('POST /token?grant_type=pkce', { body: { auth_code: code, code_verifier: verifier } })
  expect(claimsOf(session['access_token'])).toMatchObject({ email: 'grace@corp.example', amr: [{ method: 'sso/saml' }] })
})

test('somebody who has the address by another way stays somebody else', async () => {
  const { begin, choose, post, signIn } = openSso()
  const { user } = await signIn()
  const landing = await post(await choose(await begin(), { ...grace, email: 'ada@example.test' }))
  const claims = claimsOf(new URLSearchParams(landing.hash.slice(1)).get('access_token'))
  expect(claims['email']).toBe('ada@example.test')
  expect(claims['sub']).not.toBe(Object(user).id)
})

test.each([
  ['another address', (xml: string) => xml.replaceAll('grace@corp.example', 'ceo@corp.example')],
  ['no signature', (xml: string) => xml.replace(/<(\w+:)?Signature[\s>].*?<\/(\w+:)?Signature>/s, '')],
  ['another audience', (xml: string) => xml.replace(/(Audience>)[^<]*/, '$1https://elsewhere.example')],
  ['no assertion', (xml: string) => xml.replace(/<(\w+:)?Assertion[\s>].*<\/(\w+:)?Assertion>/s, '')],
  ['a second assertion before the signed one', (xml: string) => xml.replace(/<(\w+:)?Assertion[\s>].*<\/(\w+:)?Assertion>/s, (signed) => signed
    .replace(/<(\w+:)?Signature[\s>].*?<\/(\w+:)?Signature>/s, '').replaceAll('grace@corp.example', 'ceo@corp.example').replace(/ ID="[^"]*"/, ' ID="other"') + signed)],
  ['no XML', () => 'hello'],
])('an answer that was tampered with is refused: %s', async (_what, change) => {
  const { begin, choose, post } = openSso()
  const answer = await choose(await begin(), grace)
  changeXml(answer.form, change)
  const landing = await post(answer)
  expect(landing.hash).not.toContain('access_token')
  expect(landing.searchParams.get('error')).not.toBeNull()
})

test('an answer counts once, for its own request, and in time', async () => {
  const { begin, choose, post, server } = openSso()
  const answer = await choose(await begin(), grace)
  await post(answer)
  expect((await post(answer)).searchParams.get('error_code')).toBe('saml_relay_state_not_found')
  const [one, other] = [await choose(await begin(), grace), await choose(await begin(), grace)]
  other.form.set('SAMLResponse', one.form.get('SAMLResponse') ?? '')
  expect((await post(other)).searchParams.get('error')).not.toBeNull()
  const late = await choose(await begin(), grace)
  server.advance(121)
  expect((await post(late)).searchParams.get('error_code')).toBe('saml_relay_state_expired')
})

test('somebody who cancels comes back with an error', async () => {
  const { begin, choose, post } = openSso()
  const landing = await post(await choose(await begin(), { choice: 'cancel' }))
  expect(landing.searchParams.get('error')).not.toBeNull()
  expect(landing.hash).not.toContain('access_token')
})

test('an administrator connects an organisation by its metadata, and may end that', async () => {
  const { call, send, begin, choose, post } = openSso()
  const token = adminToken(secret)
  const metadata = await (await send('GET /provider/saml/metadata')).text()
  const attribute_mapping = { keys: { full_name: { name: 'name' } } }
  const made = await call('POST /admin/sso/providers', { token, body: { type: 'saml', metadata_xml: metadata, domains: ['corp.example'], attribute_mapping } })
  expect(made).toMatchObject({ status: 201, domains: [{ domain: 'corp.example' }] })
  const landing = await post(await choose(await begin(), grace))
  expect(claimsOf(new URLSearchParams(landing.hash.slice(1)).get('access_token'))).toMatchObject({
    app_metadata: { provider: `sso:${String(made['id'])}` }, user_metadata: { full_name: 'Grace Hopper' },
  })
  await call(`PUT /admin/sso/providers/${String(made['id'])}`, { token, body: { disabled: true } })
  expect(await call('POST /sso', { body: { domain: 'corp.example' } })).toMatchObject({ status: 404, error_code: 'sso_provider_disabled' })
  expect(await call(`DELETE /admin/sso/providers/${String(made['id'])}`, { token })).toMatchObject({ status: 200 })
  expect(await call(`GET /admin/sso/providers/${String(made['id'])}`, { token })).toMatchObject({ status: 404, error_code: 'sso_provider_not_found' })
})

test.each([
  ['Only one of metadata_xml', { type: 'saml', metadata_xml: '<x/>', metadata_url: 'https://idp.example' }],
  ['Either metadata_xml or metadata_url', { type: 'saml' }],
  ['HTTPS URL', { type: 'saml', metadata_url: 'http://idp.example' }],
  ["Only 'saml'", { type: 'oidc' }],
])('an organisation is refused: %s', async (message, body) => {
  const { call } = openSso()
  expect(await call('POST /admin/sso/providers', { token: adminToken(secret), body })).toMatchObject({ status: 400, msg: expect.stringContaining(message) })
})
