import { createDevServer, type DevServer } from 'latchkey/dev-server'
import { expect, test } from 'vitest'

const base = 'http://auth.test'

function start(config: object = {}): DevServer {
  return createDevServer({
    config: { externalGithubEnabled: true, externalGoogleEnabled: true, externalAppleEnabled: true, uriAllowList: ['https://app.example/**'], ...config },
    users: [{ email: 'ada@example.test', password: 'correct horse' }],
  })
}

async function openProvider(server: DevServer, query: string): Promise<string> {
  const answer = await server.fetch(`${base}/authorize?${query}`, { redirect: 'manual' })
  expect(answer.status).toBe(302)
  return answer.headers.get('location') ?? ''
}

async function choose(server: DevServer, page: string, fields: Record<string, string>): Promise<Response> {
  return server.fetch(page, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
}

/** Follows the server's own redirects, and resolves with the first address outside. */
async function follow(server: DevServer, answer: Response): Promise<URL> {
  let location = answer.headers.get('location') ?? ''
  while (location.startsWith(base)) location = (await server.fetch(location, { redirect: 'manual' })).headers.get('location') ?? ''
  return new URL(location)
}

async function signIn(server: DevServer, fields: Record<string, string>, provider = 'github'): Promise<URL> {
  const page = await openProvider(server, `provider=${provider}&redirect_to=https://app.example/cb`)
  return follow(server, await choose(server, page, fields))
}

async function readUser(server: DevServer, target: URL): Promise<Record<string, unknown>> {
  const token = new URLSearchParams(target.hash.slice(1)).get('access_token') ?? ''
  const answer = await server.fetch(`${base}/user`, { headers: { authorization: `Bearer ${token}` } })
  return (await answer.json()) as Record<string, unknown>
}

test('shows an accessible page without resources from outside', async () => {
  const server = start()
  const page = await (await server.fetch(await openProvider(server, 'provider=github'))).text()
  expect(page).toContain('<h1>Sign in with GitHub</h1>')
  expect(page).toContain('<html lang="en">')
  expect(page).toContain('ada@example.test')
  expect(page).not.toMatch(/(src|href)="http/)
})

test('continues as one of its people, with tokens that look like those of the provider', async () => {
  const server = start()
  const target = await signIn(server, { choice: 'person ada@example.test' })
  const fragment = new URLSearchParams(target.hash.slice(1))
  expect(fragment.get('provider_token')).toMatch(/^gho_\w{36}$/)
  expect(await readUser(server, target)).toMatchObject({
    email: 'ada@example.test',
    app_metadata: { providers: ['email', 'github'] },
    identities: [{ provider: 'email' }, { provider: 'github', identity_data: { user_name: 'ada', iss: 'https://api.github.com' } }],
  })
})

test('is the same person the next time', async () => {
  const server = start()
  const first = await readUser(server, await signIn(server, { choice: 'new', name: 'Robin Doe', email: 'robin@example.test' }))
  const second = await readUser(server, await signIn(server, { choice: 'person robin@example.test' }))
  expect(second['id']).toBe(first['id'])
})

test('exchanges a code with PKCE for a session with provider tokens', async () => {
  const server = start()
  const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'
  const page = await openProvider(server, `provider=google&access_type=offline&code_challenge=${challenge}&code_challenge_method=s256&redirect_to=https://app.example/cb`)
  const target = await follow(server, await choose(server, page, { choice: 'new', name: 'Robin', email: 'robin@example.test' }))
  const answer = await server.fetch(`${base}/token?grant_type=pkce`, {
    method: 'POST',
    body: JSON.stringify({ auth_code: target.searchParams.get('code'), code_verifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk' }),
  })
  expect(await answer.json()).toMatchObject({
    provider_token: expect.stringMatching(/^ya29\./) as string,
    provider_refresh_token: expect.stringMatching(/^1\/\/0/) as string,
    user: { user_metadata: { iss: 'https://accounts.google.com', full_name: 'Robin' } },
  })
})

test.each([
  ['unverified', 'provider_email_needs_verification'],
  ['no-email', 'unexpected_failure'],
])('tells the app of %s: %s', async (choice, code) => {
  const target = await signIn(start(), { choice, name: 'Robin', email: 'robin@example.test' })
  expect(target.searchParams.get('error_code')).toBe(code)
})

test('lets somebody without an address in where that is allowed', async () => {
  const server = start({ externalGithubEmailOptional: true })
  expect(await readUser(server, await signIn(server, { choice: 'no-email', name: 'Robin' }))).toMatchObject({ email: '' })
})

test('cancels and fails as a provider does, without an error code', async () => {
  const server = start()
  const cancelled = await signIn(server, { choice: 'cancel' })
  expect(cancelled.searchParams.get('error')).toBe('access_denied')
  expect(cancelled.searchParams.has('error_code')).toBe(false)
  expect((await signIn(server, { choice: 'error' })).searchParams.get('error')).toBe('server_error')
})

test('answers for Apple by a form', async () => {
  const server = start()
  const page = await openProvider(server, 'provider=apple&redirect_to=https://app.example/cb')
  expect(new URL(page).searchParams.get('response_mode')).toBe('form_post')
  const form = await (await choose(server, page, { choice: 'new', name: 'Robin', email: 'robin@example.test' })).text()
  const fields = [...form.matchAll(/name="(code|state)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value] as [string, string])
  const answer = await server.fetch(`${base}/callback`, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
  expect(answer.headers.get('location')).toMatch(/^https:\/\/app\.example\/cb#access_token=/)
})

test('sends nobody to an address that is not allowed', async () => {
  const server = start()
  const page = new URL(await openProvider(server, 'provider=github'))
  page.searchParams.set('redirect_uri', 'https://evil.example/')
  expect((await server.fetch(page)).status).toBe(400)
  expect((await choose(server, page.href, { choice: 'cancel' })).headers.get('location')).toBeNull()
})

test('writes what people are called as text, never as markup', async () => {
  const server = createDevServer({ config: { externalGithubEnabled: true }, users: [{ email: 'eve@example.test', userMetadata: { name: '<script>alert(1)</script>' } }] })
  const page = await (await server.fetch(await openProvider(server, 'provider=github'))).text()
  expect(page).not.toContain('<script>alert')
  expect(page).toContain('eve@example.test')
})

test('plays no provider that is off or has a client id', async () => {
  const server = start({ externalGitlabEnabled: true, externalGitlabClientId: 'id', externalGitlabSecret: 'secret', externalGitlabRedirectUri: `${base}/callback` })
  for (const id of ['gitlab', 'discord', 'nonsense']) expect((await server.fetch(`${base}/provider/${id}/authorize`)).status).toBe(400)
  expect(await openProvider(server, 'provider=gitlab')).toMatch(/^https:\/\/gitlab\.com\/oauth\/authorize\?client_id=id&/)
})

test('gives ID tokens, signed by its own key, that the server takes', async () => {
  const server = start()
  const page = new URL(await openProvider(server, 'provider=google&nonce=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'))
  const back = new URL((await choose(server, page.href, { choice: 'new', name: 'Robin', email: 'robin@example.test' })).headers.get('location') ?? '')
  const tokens = await server.fetch(`${base}/provider/google/token`, {
    method: 'POST',
    body: new URLSearchParams({ code: back.searchParams.get('code') ?? '', redirect_uri: page.searchParams.get('redirect_uri') ?? '' }),
  })
  const { id_token: idToken, access_token: accessToken } = (await tokens.json()) as Record<string, string>
  const post = (body: object) => server.fetch(`${base}/token?grant_type=id_token`, { method: 'POST', body: JSON.stringify({ provider: 'google', id_token: idToken, ...body }) })
  expect(await (await post({ nonce: 'test', access_token: accessToken })).json()).toMatchObject({ user: { email: 'robin@example.test' } })
  expect(await (await post({ nonce: 'test', access_token: 'another' })).json()).toEqual({ error: 'invalid request', error_description: 'Bad ID token' })
  expect(await (await post({})).json()).toMatchObject({ error_description: 'Passed nonce and nonce in id_token should either both exist or not.' })
})
