import { TOTP } from 'otpauth'
import { describe, expect, it } from 'vitest'
import { createDevServer, type SeedUser } from '../../../src/dev-server/index.js'

const id = '11111111-1111-4111-8111-111111111111'

function start(users: readonly SeedUser[]) {
  const server = createDevServer({ users, config: { externalPhoneEnabled: true } })
  const call = async (method: string, path: string, { body, token }: { body?: unknown; token?: unknown } = {}): Promise<Record<string, unknown>> => {
    const response = await server.fetch(`http://auth.test${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      headers: token === undefined ? {} : { authorization: `Bearer ${String(token)}` },
    })
    const answer: unknown = await response.json()
    return { ...Object(answer) }
  }
  const signIn = (credentials: object) => call('POST', '/token?grant_type=password', { body: credentials })
  return { server, call, signIn }
}

describe('people to begin with', () => {
  it('sign in with what they were given', async () => {
    const { signIn } = start([
      { id, email: 'Ada@Example.test', password: 'correct horse', userMetadata: { name: 'Ada' }, appMetadata: { plan: 'pro' }, role: 'editor' },
      { phone: '+15550100', password: 'correct horse' },
    ])
    expect((await signIn({ email: 'ada@example.test', password: 'correct horse' }))['user']).toMatchObject({
      id, email: 'ada@example.test', role: 'editor', user_metadata: { name: 'Ada', email_verified: true }, app_metadata: { plan: 'pro', provider: 'email', providers: ['email'] },
    })
    expect((await signIn({ phone: '15550100', password: 'correct horse' }))['user']).toMatchObject({ phone: '15550100', app_metadata: { provider: 'phone' } })
  })

  it('may be unconfirmed or banned', async () => {
    const { server, signIn } = start([
      { email: 'new@example.test', password: 'correct horse', emailConfirmed: false },
      { email: 'out@example.test', password: 'correct horse', banned: true },
      { email: 'soon@example.test', password: 'correct horse', banned: '24h' },
    ])
    expect(await signIn({ email: 'new@example.test', password: 'correct horse' })).toMatchObject({ error_code: 'email_not_confirmed' })
    expect(await signIn({ email: 'out@example.test', password: 'correct horse' })).toMatchObject({ error_code: 'user_banned' })
    expect(await signIn({ email: 'soon@example.test', password: 'correct horse' })).toMatchObject({ error_code: 'user_banned' })
    server.advance(24 * 60 * 60 + 1)
    expect(await signIn({ email: 'soon@example.test', password: 'correct horse' })).toHaveProperty('access_token')
  })

  it('have identities at providers', async () => {
    const { signIn } = start([{ email: 'ada@example.test', password: 'correct horse', identities: [{ provider: 'github', id: '42', data: { user_name: 'ada' } }] }])
    const { user } = await signIn({ email: 'ada@example.test', password: 'correct horse' })
    expect(user).toMatchObject({
      app_metadata: { provider: 'email', providers: ['email', 'github'] },
      identities: [{ provider: 'email' }, { provider: 'github', id: '42', email: 'ada@example.test', identity_data: { user_name: 'ada', sub: '42' } }],
    })
  })

  it('have second factors whose codes are right', async () => {
    const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
    const { call, signIn } = start([{ email: 'ada@example.test', password: 'correct horse', factors: [{ type: 'totp', friendlyName: 'Phone', secret }, { type: 'phone', phone: '+15550100', verified: false }] }])
    const session = await signIn({ email: 'ada@example.test', password: 'correct horse' })
    const { factors } = await call('GET', '/user', { token: session['access_token'] })
    expect(factors).toMatchObject([{ factor_type: 'totp', friendly_name: 'Phone', status: 'verified' }, { factor_type: 'phone', status: 'unverified' }])
    const [factor] = Array.isArray(factors) ? factors : []
    const challenge = await call('POST', `/factors/${String(Object(factor).id)}/challenge`, { token: session['access_token'], body: {} })
    const verified = await call('POST', `/factors/${String(Object(factor).id)}/verify`, {
      token: session['access_token'], body: { challenge_id: challenge['id'], code: new TOTP({ secret }).generate() },
    })
    expect(verified).toHaveProperty('access_token')
  })

  it('are there again after a reset', async () => {
    const { server, call, signIn } = start([{ id, email: 'ada@example.test', password: 'correct horse' }])
    await call('POST', '/signup', { body: { email: 'new@example.test', password: 'correct horse' } })
    server.reset()
    expect((await signIn({ email: 'ada@example.test', password: 'correct horse' }))['user']).toMatchObject({ id })
    expect(server.inbox.messages).toEqual([])
  })

  it.each<[string, unknown, string]>([
    ['no list', { email: 'ada@example.test' }, 'users must be a list of people'],
    ['no object', ['ada@example.test'], 'users[0] must be an object'],
    ['an unknown field', [{ emial: 'ada@example.test' }], "users[0] has 'emial', which is none of id, email"],
    ['a misspelt field', [{ emial: 'ada@example.test' }], "Did you mean 'email'?"],
    ['a wrong type', [{ email: 'ada@example.test', emailConfirmed: 'yes' }], 'users[0].emailConfirmed must be true or false'],
    ['a wrong id', [{ id: '1', email: 'ada@example.test' }], 'users[0].id must be a UUID'],
    ['a wrong address', [{ email: 'ada' }], 'users[0].email is not valid'],
    ['nobody', [{ password: 'correct horse' }], 'users[0] needs an email or a phone'],
    ['the same address twice', [{ email: 'ada@example.test' }, { email: 'ADA@example.test' }], 'users[1] has ada@example.test, which another person has already'],
    ['a wrong ban', [{ email: 'ada@example.test', banned: 'long' }], "users[0].banned must be true, false, or a duration such as '24h'"],
    ['an identity of nobody', [{ email: 'ada@example.test', identities: [{ id: '1' }] }], "users[0].identities[0] needs 'provider'"],
    ['a wrong factor', [{ email: 'ada@example.test', factors: [{ type: 'sms' }] }], "users[0].factors[0].type must be 'totp' or 'phone'"],
  ])('are refused as %s', (_, users, message) => {
    expect(() => createDevServer({ users: users as readonly SeedUser[] })).toThrow(message)
  })
})
