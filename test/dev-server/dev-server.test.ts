import { describe, expect, test } from 'vitest'
import { createDevServer, type ConfigInput, type SeedUser } from 'latchkey/dev-server'

const ada = { email: 'ada@example.test', password: 'correct horse' } as const
const challenge = { code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', code_challenge_method: 's256' }
const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'

function createServer(config: ConfigInput = {}, users: readonly SeedUser[] = [ada]) {
  const server = createDevServer({ config, users })
  const call = async (route: string, body?: unknown, headers: Record<string, string> = {}) => {
    const [method = 'GET', path = '/'] = route.split(' ')
    const answer = await server.fetch(`http://auth.test${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
    const text = await answer.text()
    const data: Record<string, unknown> = text.startsWith('{') ? JSON.parse(text) : {}
    return { status: answer.status, headers: answer.headers, data }
  }
  const signIn = () => call('POST /token?grant_type=password', ada)
  const refresh = (token: unknown) => call('POST /token?grant_type=refresh_token', { refresh_token: token })
  return { server, call, signIn, refresh }
}

describe('the server', () => {
  test('answers below /auth/v1 as it does at its root, and needs no this', async () => {
    const { fetch } = createDevServer()
    expect((await fetch('http://auth.test/auth/v1/health')).status).toBe(200)
    expect((await fetch(new URL('http://auth.test/health'))).status).toBe(200)
  })

  test('shares nothing with another', async () => {
    const one = createServer()
    const { data } = await one.signIn()
    const other = createServer()
    const { status } = await other.call('GET /user', undefined, { authorization: `Bearer ${String(data['access_token'])}` })
    expect(status).toBe(403)
  })

  test('starts again with its people after reset()', async () => {
    const { server, signIn, call } = createServer({ mailerAutoconfirm: true })
    await call('POST /signup', { email: 'new@example.test', password: 'correct horse' })
    await call('POST /recover', { email: 'ada@example.test' })
    server.reset()
    expect(server.inbox.messages).toEqual([])
    expect((await signIn()).status).toBe(200)
    expect((await call('POST /token?grant_type=password', { email: 'new@example.test', password: 'correct horse' })).status).toBe(400)
  })

  test('refuses requests once it is closed', async () => {
    const { server } = createServer()
    server.close()
    await expect(server.fetch('http://auth.test/health')).rejects.toThrow('closed')
  })

  test('moves its clock on', async () => {
    const { server, signIn, call } = createServer()
    const { data } = await signIn()
    const headers = { authorization: `Bearer ${String(data['access_token'])}` }
    expect((await call('GET /user', undefined, headers)).status).toBe(200)
    server.advance(3601)
    expect((await call('GET /user', undefined, headers)).data).toMatchObject({ code: 403, error_code: 'bad_jwt' })
  })

  test('knows people who are unconfirmed or banned from the start', async () => {
    const people = [{ email: 'u@example.test', password: 'correct horse', emailConfirmed: false }, { email: 'b@example.test', password: 'correct horse', banned: true }]
    const { call } = createServer({}, people)
    expect((await call('POST /token?grant_type=password', people[0])).data['error_code']).toBe('email_not_confirmed')
    expect((await call('POST /token?grant_type=password', people[1])).data['error_code']).toBe('user_banned')
  })

  test('refuses two people with one address', () => {
    expect(() => createDevServer({ users: [ada, ada] })).toThrow('another person has already')
  })
})

describe('sign-up', () => {
  test('of two at once with one address makes one user', async () => {
    const { call } = createServer({ mailerAutoconfirm: true })
    const person = { email: 'new@example.test', password: 'correct horse' }
    const answers = await Promise.all([call('POST /signup', person), call('POST /signup', person)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
  })

  test('leaves nobody behind when its mail may not be sent', async () => {
    const { call } = createServer({ rateLimitEmailSent: 0 })
    const person = { email: 'new@example.test', password: 'correct horse' }
    expect((await call('POST /signup', person)).data['error_code']).toBe('over_email_send_rate_limit')
    expect((await call('POST /recover', person)).status).toBe(200)
  })

  test('with an address of another audience breaks the rule of the database', async () => {
    const { call } = createServer()
    const { status, data } = await call('POST /signup', ada, { 'x-jwt-aud': 'mobile' })
    expect([status, data['code']]).toEqual([500, '23505'])
  })
})

describe('a link with a code challenge', () => {
  test('keeps its flow when asking again was refused as too soon', async () => {
    const { server, call } = createServer()
    await call('POST /otp', { email: ada.email, ...challenge })
    const again = await call('POST /otp', { email: ada.email, code_challenge: verifier, code_challenge_method: 'plain' })
    expect(again.status).toBe(429)
    const opened = await server.fetch(server.inbox.latest()?.link ?? '')
    const code = new URL(opened.headers.get('location') ?? '').searchParams.get('code')
    expect((await call('POST /token?grant_type=pkce', { auth_code: code, code_verifier: verifier })).status).toBe(200)
  })
})

describe('refreshing', () => {
  test('counts in the second version, and refuses the tokens of another server', async () => {
    const one = createServer({ securityRefreshTokenAlgorithmVersion: 2 })
    const first = (await one.signIn()).data['refresh_token']
    const next = await one.refresh(first)
    expect(next.headers.get('sb-auth-refresh-token-counter')).toBe('1')
    const other = createServer({ securityRefreshTokenAlgorithmVersion: 2 })
    expect((await other.refresh(next.data['refresh_token'])).data['error_code']).toBe('refresh_token_not_found')
  })

  test('of 20 at once with one token gives all the same next one', async () => {
    const { signIn, refresh } = createServer()
    const { data } = await signIn()
    const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(data['refresh_token'])))
    expect(new Set(answers.map((answer) => answer.data['refresh_token'])).size).toBe(1)
  })

  test('ends a family at once when an old token comes and there is no interval', async () => {
    const { signIn, refresh } = createServer({ securityRefreshTokenReuseInterval: 0 })
    const first = (await signIn()).data['refresh_token']
    const second = (await refresh(first)).data['refresh_token']
    const third = (await refresh(second)).data['refresh_token']
    expect((await refresh(first)).data['error_code']).toBe('refresh_token_already_used')
    expect((await refresh(third)).data['error_code']).toBe('refresh_token_already_used')
  })
})

describe('bodies', () => {
  test('are JSON whatever their content type says, but not at /token', async () => {
    const { call } = createServer()
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await call('POST /recover', { email: ada.email }, form)).status).toBe(200)
    expect((await call('POST /token?grant_type=password', ada, form)).data['error_code']).toBe('bad_json')
  })

  test('match their fields in any case, and the last of two wins', async () => {
    const { server } = createServer()
    const answer = await server.fetch('http://auth.test/token?grant_type=password', { method: 'POST', body: '{"EMAIL":"x@example.test","email":"ada@example.test","Password":"correct horse"}' })
    expect(answer.status).toBe(200)
  })
})

describe('passwords', () => {
  test('known to haveibeenpwned.com are refused where that is asked for', async () => {
    const asked: string[] = []
    const server = createDevServer({
      config: { passwordHibpEnabled: true },
      fetch: (input) => {
        asked.push(String(input))
        return Promise.resolve(new Response('1E4C9B93F3F0682250B6CF8331B7EE68FD8:3861493\r\n0000000000000000000000000000000000A:0'))
      },
    })
    const answer = await server.fetch('http://auth.test/signup', { method: 'POST', body: JSON.stringify({ email: 'new@example.test', password: 'password' }) })
    expect(await answer.json()).toMatchObject({ error_code: 'weak_password', weak_password: { reasons: ['pwned'] } })
    expect(asked).toEqual(['https://api.pwnedpasswords.com/range/5BAA6'])
  })
})
