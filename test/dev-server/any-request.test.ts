import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDevServer } from 'latchkey/dev-server'
import { routeGroups } from '../../src/dev-server/routes/index.js'

const routes = routeGroups.flatMap((group) => Object.keys(group.routes))
const words = fc.constantFrom('ada@example.test', '15550001111', 'signup', 'email', 's256', '', '\u0000', '😀', 'a'.repeat(80), null, 5, true, [], {})
const names = ['email', 'phone', 'password', 'token', 'token_hash', 'type', 'data', 'code_challenge', 'code_challenge_method', 'refresh_token', 'redirect_to', 'channel', 'create_user', 'nonce']
const body = fc.oneof(
  fc.dictionary(fc.constantFrom(...names), fc.oneof(words, fc.string(), fc.jsonValue())).map((value) => JSON.stringify(value)),
  fc.json(),
  fc.string(),
)
const request = fc.record({
  route: fc.oneof(fc.constantFrom(...routes), fc.tuple(fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'), fc.webPath()).map(([method, path]) => `${method} ${path || '/'}`)),
  query: fc.dictionary(fc.constantFrom('grant_type', 'token', 'type', 'redirect_to', 'scope', 'page'), fc.oneof(fc.constantFrom('password', 'refresh_token', 'pkce', 'signup', 'javascript:alert(1)', 'http://localhost:3000/\r\nx: y'), fc.string())),
  body,
  authorization: fc.constantFrom('none', 'nonsense', 'person', 'Basic x', 'bearer a.b.c'),
  version: fc.constantFrom('', '2024-01-01', 'x'),
})

test('every request gets a well-formed answer', async () => {
  const server = createDevServer({ users: [{ email: 'ada@example.test', password: 'correct horse' }], config: { externalAnonymousUsersEnabled: true, externalPhoneEnabled: true } })
  const signedIn = await server.fetch('http://auth.test/token?grant_type=password', { method: 'POST', body: JSON.stringify({ email: 'ada@example.test', password: 'correct horse' }) })
  const { access_token: token } = await signedIn.json()
  await fc.assert(fc.asyncProperty(request, async ({ route, query, body, authorization, version }) => {
    const [method = 'GET', path = '/'] = route.split(' ')
    const headers: Record<string, string> = { 'x-supabase-api-version': version }
    if (authorization !== 'none') headers['authorization'] = authorization === 'person' ? `Bearer ${String(token)}` : authorization
    const url = `http://auth.test${path.replace(/\{\w+\}/g, 'nonsense')}?${new URLSearchParams(query).toString()}`
    const answer = await server.fetch(url, { method, headers, ...(['GET', 'HEAD'].includes(method) ? {} : { body }) })
    const text = await answer.text()
    if (answer.headers.get('content-type') === 'application/json') {
      const data: unknown = JSON.parse(text)
      if (answer.status >= 400) expect(Object.keys(data ?? {}).some((key) => ['code', 'error'].includes(key))).toBe(true)
      expect(text).not.toContain('Internal Server Error')
    }
    expect(answer.headers.get('location') ?? '').not.toMatch(/[\r\n]/)
  }), { numRuns: 1500, seed: 42 })
})
