import { expect, test } from 'vitest'
import { createDevServer } from 'latchkey/dev-server'

const es256 = {
  kty: 'EC', crv: 'P-256', alg: 'ES256', kid: 'key-es256', use: 'sig', key_ops: ['sign', 'verify'],
  x: 'COSnPtn-CrruzNUM6Pnh10bjIK3QSTYd1z3bEl6f2zA', y: 'eStL1rQQzSmURpCfNMXjfVCprUtXnCVuXPhKhgk5mX4', d: '3ifpFkMhYTb9zav4BnkPyexck7jjzFSE1pi2QyMpYGc',
}

test.each([['HS256', {}], ['ES256', { jwtKeys: [es256] }]])('a whole sign-up works inside a page, signed with %s', async (_alg, config) => {
  const server = createDevServer({ config: { ...config, siteUrl: 'http://localhost:3000' } })
  const post = (path: string, body: unknown) => server.fetch(`http://auth.test${path}`, { method: 'POST', body: JSON.stringify(body) })
  await post('/signup', { email: 'ada@example.test', password: 'correct horse' })
  const mail = await server.inbox.next()
  const verified = await post('/verify', { type: 'signup', email: mail.to, token: mail.code })
  const { access_token: token } = await verified.json()
  const user = await server.fetch('http://auth.test/user', { headers: { authorization: `Bearer ${String(token)}` } })
  expect(await user.json()).toMatchObject({ email: 'ada@example.test', user_metadata: { email_verified: true } })
})

test('the link of a mail is answered inside the page', async () => {
  const server = createDevServer()
  await server.fetch('http://auth.test/otp', { method: 'POST', body: JSON.stringify({ email: 'ada@example.test' }) })
  const answer = await server.fetch(server.inbox.latest()?.link ?? '', { redirect: 'manual' })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toMatch(/^http:\/\/localhost:3000#access_token=/)
})
