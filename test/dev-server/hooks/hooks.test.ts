import { createHmac } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { DevServerOptions } from 'latchkey/dev-server'
import { claimsOf, openServer } from '../open-server.js'

afterEach(() => { vi.useRealTimers() })

const uri = 'http://localhost:9998/hook'
const secret = 'c2VjcmV0IHRoYXQgaXMgbG9uZyBlbm91Z2g='
const otherSecret = 'YW5vdGhlciBvbmUgdGhhdCBpcyBsb25nIGVub3VnaA=='
const sendSms = { hookSendSmsEnabled: true, hookSendSmsUri: uri, hookSendSmsSecrets: `v1,whsec_${secret}`, externalPhoneEnabled: true }

type Receive = (request: Request) => Response | Promise<Response>

function openWithHook(config: DevServerOptions['config'], receive: Receive) {
  const calls: { headers: Headers; text: string }[] = []
  const opened = openServer({
    config: config ?? {},
    async fetch(input, init) {
      const request = new Request(input, init)
      calls.push({ headers: request.headers, text: await request.clone().text() })
      return receive(request)
    },
  })
  return { ...opened, calls, text: (phone = '15550001111') => opened.call('POST /otp', { body: { phone } }) }
}

const nothing = () => new Response(null, { status: 204 })
const answering = (body: unknown, status = 200) => () => Response.json(body, { status })

describe('a hook', () => {
  it('can check by the signature that the message is the server’s', async () => {
    const { calls, text } = openWithHook({ ...sendSms, hookSendSmsSecrets: `v1,whsec_${secret}|v1,whsec_${otherSecret}` }, nothing)
    await text()
    const [{ headers, text: payload } = { headers: new Headers(), text: '' }] = calls
    const signed = `${headers.get('webhook-id') ?? ''}.${headers.get('webhook-timestamp') ?? ''}.${payload}`
    const sign = (key: string) => `v1,${createHmac('sha256', Buffer.from(key, 'base64')).update(signed).digest('base64')}`
    expect(headers.get('webhook-signature')).toBe(`${sign(secret)}, ${sign(otherSecret)}`)
    expect(JSON.parse(payload)).toMatchObject({ metadata: { name: 'send-sms' }, user: { phone: '15550001111' }, sms: { phone: '15550001111' } })
  })

  it.each([
    ['no answer in five seconds', () => new Promise<Response>(() => undefined), 'hook_timeout'],
    ['no server at all', () => Promise.reject(new TypeError('refused')), 'hook_timeout_after_retry'],
  ])('is given up after %s', async (_, receive, code) => {
    vi.useFakeTimers()
    const { text } = openWithHook(sendSms, receive)
    const answer = text()
    await vi.advanceTimersByTimeAsync(5000)
    expect(await answer).toMatchObject({ status: 422, error_code: code })
  })

  it('that answers too late for the longest time a request may take is not waited for', async () => {
    vi.useFakeTimers()
    const { text } = openWithHook({ ...sendSms, apiMaxRequestDuration: 2 }, () => new Promise<Response>(() => undefined))
    const answer = text()
    await vi.advanceTimersByTimeAsync(2000)
    expect(await answer).toMatchObject({ status: 504, error_code: 'request_timeout' })
  })

  it('is asked again when it was not there the first time', async () => {
    vi.useFakeTimers()
    let attempts = 0
    const { text } = openWithHook(sendSms, () => {
      attempts += 1
      if (attempts === 1) throw new TypeError('refused')
      return nothing()
    })
    const answer = text()
    await vi.advanceTimersByTimeAsync(2000)
    expect(await answer).toMatchObject({ status: 200 })
    expect(attempts).toBe(2)
  })

  it.each([
    ['another type than JSON', () => new Response('ok', { headers: { 'content-type': 'text/plain' } }), 400, 'hook_payload_invalid_content_type'],
    ['more than 200 kB', () => Response.json({ x: 'y'.repeat(200 * 1024) }), 422, 'hook_payload_over_size_limit'],
    ['broken JSON', () => new Response('{', { headers: { 'content-type': 'application/json' } }), 500, 'unexpected_failure'],
    ['a status of its own', () => new Response(null, { status: 418 }), 500, 'unexpected_failure'],
    ['a request for authorization', () => new Response(null, { status: 401 }), 500, 'unexpected_failure'],
    ['an error that no answer can have as its status', answering({ error: { http_code: 204, message: 'x' } }), 500, 'unexpected_failure'],
  ])('fails the request when it answers with %s', async (_, receive, status, code) => {
    const { text } = openWithHook(sendSms, receive)
    expect(await text()).toMatchObject({ status, error_code: code })
  })

  it('that is busy and says when it will not be is asked three times at most', async () => {
    const { calls, text } = openWithHook(sendSms, () => new Response(null, { status: 503, headers: { 'retry-after': 'true' } }))
    expect(await text()).toMatchObject({ status: 500, msg: 'Service currently unavailable due to hook' })
    expect(calls).toHaveLength(3)
  })

  it('in a database cannot be called', async () => {
    const { text } = openWithHook({ ...sendSms, hookSendSmsUri: 'pg-functions://postgres/public/send_sms' }, nothing)
    expect(await text()).toMatchObject({ status: 500, msg: 'Error running hook URI: pg-functions://postgres/public/send_sms' })
  })

  it('that cannot send leaves no account, and no clock that makes people wait', async () => {
    let isBroken = true
    const { call, calls, text } = openWithHook(sendSms, () => (isBroken ? new Response(null, { status: 500 }) : nothing()))
    expect(await text()).toMatchObject({ status: 500 })
    isBroken = false
    expect(await text()).toMatchObject({ status: 200 })
    const { sms } = Object(JSON.parse(calls.at(-1)?.text ?? '{}'))
    expect(await call('POST /verify', { body: { type: 'sms', phone: '15550001111', token: sms.otp } })).toHaveProperty('access_token')
  })

  it('for mails leaves a change of address undone when it fails', async () => {
    const config = { hookSendEmailEnabled: true, hookSendEmailUri: uri }
    const { call, signIn } = openWithHook(config, answering({ error: { http_code: 503, message: 'Mail is down' } }))
    const { access_token: token } = await signIn()
    expect(await call('PUT /user', { token, body: { email: 'new@example.test' } })).toMatchObject({ status: 503, msg: 'Mail is down' })
    const user = await call('GET /user', { token })
    expect(user).not.toHaveProperty('new_email')
    expect(user).not.toHaveProperty('email_change_sent_at')
  })
})

describe('the settings of a hook', () => {
  it.each([
    [{ hookSendEmailUri: 'http://hooks.example.test' }, "config.hookSendEmailUri is 'http://hooks.example.test'"],
    [{ hookSendEmailUri: 'nowhere' }, "config.hookSendEmailUri is 'nowhere'"],
    [{ hookSendEmailUri: uri, hookSendEmailSecrets: 'v1,whsec_short' }, 'config.hookSendEmailSecrets'],
  ])('are refused at the start when they cannot work: %j', (config, message) => {
    expect(() => openServer({ config: { hookSendEmailEnabled: true, ...config } })).toThrow(message)
    expect(() => openServer({ config })).not.toThrow()
  })
})

describe('the hook before a user is created', () => {
  const config = { hookBeforeUserCreatedEnabled: true, hookBeforeUserCreatedUri: uri, externalAnonymousUsersEnabled: true }
  const refuse = answering({ error: { http_code: 403, message: 'Not you' } })

  it.each([
    ['an anonymous one', 'POST /signup', {}],
    ['one who asks for a link', 'POST /otp', { email: 'new@example.test' }],
  ])('may refuse %s', async (_, route, body) => {
    const { call } = openWithHook(config, refuse)
    expect(await call(route, { body })).toMatchObject({ status: 403, msg: 'Not you' })
  })

  it('is not asked about people who are there already', async () => {
    const { call, calls } = openWithHook(config, refuse)
    expect(await call('POST /otp', { body: { email: 'ada@example.test' } })).toMatchObject({ status: 200 })
    expect(calls).toHaveLength(0)
  })

  it('does not make two of one when two sign-ups come at once', async () => {
    const { server, send } = openWithHook({ ...config, mailerAutoconfirm: true }, nothing)
    const body = { email: 'new@example.test', password: 'correct horse' }
    const answers = await Promise.all([send('POST /signup', { body }), send('POST /signup', { body })])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422])
    server.close()
  })
})

describe('the hook after a user was created', () => {
  it('is told, and cannot object any more', async () => {
    const { call, calls } = openWithHook({ hookAfterUserCreatedEnabled: true, hookAfterUserCreatedUri: uri, mailerAutoconfirm: true }, () => new Response(null, { status: 500 }))
    expect(await call('POST /signup', { body: { email: 'new@example.test', password: 'correct horse' } })).toHaveProperty('access_token')
    expect(calls.map(({ text }) => Object(JSON.parse(text)).user.email)).toEqual(['new@example.test'])
  })
})

describe('the hook for access tokens', () => {
  const config = { hookCustomAccessTokenEnabled: true, hookCustomAccessTokenUri: uri }

  it('is told how a token was asked for', async () => {
    const { call, calls, signIn } = openWithHook(config, async (request) => Response.json({ claims: { ...Object(await request.json()).claims, plan: 'pro' } }))
    const session = await signIn()
    const refreshed = await call('POST /token?grant_type=refresh_token', { body: { refresh_token: session['refresh_token'] } })
    expect(claimsOf(refreshed['access_token'])).toMatchObject({ plan: 'pro' })
    expect(calls.map(({ text }) => Object(JSON.parse(text)).authentication_method)).toEqual(['password', 'token_refresh'])
  })

  it.each<[string, DevServerOptions['config'], (opened: ReturnType<typeof openWithHook>) => Promise<() => Promise<Readonly<Record<string, unknown>>>>]>([
    ['sign-in', {}, ({ signIn }) => Promise.resolve(signIn)],
    ['refresh', {}, async ({ call, signIn }) => {
      const { refresh_token } = await signIn()
      return () => call('POST /token?grant_type=refresh_token', { body: { refresh_token } })
    }],
    ['refresh with a counted token', { securityRefreshTokenAlgorithmVersion: 2 }, async ({ call, signIn }) => {
      const { refresh_token } = await signIn()
      return () => call('POST /token?grant_type=refresh_token', { body: { refresh_token } })
    }],
    ['typed code', {}, async ({ call, server }) => {
      await call('POST /signup', { body: { email: 'new@example.test', password: 'correct horse' } })
      const { code: token } = await server.inbox.next()
      return () => call('POST /verify', { body: { type: 'signup', email: 'new@example.test', token } })
    }],
    ['code of a flow', {}, async ({ call, server }) => {
      const verifier = 'v'.repeat(43)
      await call('POST /otp', { body: { email: 'ada@example.test', code_challenge: verifier, code_challenge_method: 'plain' } })
      const { link = '' } = await server.inbox.next()
      const landed = await server.fetch(link, { redirect: 'manual' })
      const auth_code = new URL(landed.headers.get('location') ?? '').searchParams.get('code')
      return () => call('POST /token?grant_type=pkce', { body: { auth_code, code_verifier: verifier } })
    }],
    ['second factor', { externalPhoneEnabled: true, mfaPhoneEnrollEnabled: true, mfaPhoneVerifyEnabled: true }, async ({ call, server, signIn }) => {
      const { access_token: token } = await signIn()
      const { id } = await call('POST /factors', { token, body: { factor_type: 'phone', phone: '15550001111', friendly_name: 'a' } })
      const { id: challenge_id } = await call(`POST /factors/${String(id)}/challenge`, { token, body: {} })
      const { code } = await server.inbox.next()
      return () => call(`POST /factors/${String(id)}/verify`, { token, body: { challenge_id, code } })
    }],
  ])('that refuses leaves everything as it was, and the same request works later: %s', async (_, more, prepare) => {
    let isBroken = false
    const opened = openWithHook({ ...config, ...more }, async (request) =>
      isBroken ? Response.json({ error: { http_code: 403, message: 'No' } }) : Response.json({ claims: Object(await request.json()).claims }))
    const attempt = await prepare(opened)
    const before: unknown = JSON.parse(await opened.server.exportState())
    isBroken = true
    expect(await attempt()).toMatchObject({ status: 403, msg: 'No' })
    expect(JSON.parse(await opened.server.exportState())).toEqual(before)
    isBroken = false
    expect(await attempt()).toHaveProperty('access_token')
  })

  it('that refuses one of two refreshes does not take the token from the other', async () => {
    const held: { allow: () => void; refuse: () => void }[] = []
    let isHeld = false
    let wake = () => {}
    const { call, signIn } = openWithHook(config, async (request) => {
      const allowed = Response.json({ claims: Object(await request.json()).claims })
      if (!isHeld) return allowed
      return new Promise((resolve) => {
        held.push({ allow: () => { resolve(allowed) }, refuse: () => { resolve(Response.json({ error: { http_code: 403, message: 'No' } })) } })
        wake()
      })
    })
    const refresh = (refresh_token: unknown) => call('POST /token?grant_type=refresh_token', { body: { refresh_token } })
    const { refresh_token: token } = await signIn()
    isHeld = true
    const both = [refresh(token), refresh(token)]
    while (held.length < 2) await new Promise<void>((resolve) => { wake = resolve })
    held[1]?.allow()
    held[0]?.refuse()
    isHeld = false
    const [first, second] = await Promise.all(both)
    expect(first).toMatchObject({ status: 403 })
    expect(await refresh(second?.['refresh_token'])).toHaveProperty('access_token')
  })

  it.each([
    [{}, 'output claims field is missing'],
    [{ claims: null }, '(root): Invalid type. Expected: object, given: null'],
  ])('must answer with claims: %j', async (body, message) => {
    const { signIn } = openWithHook(config, answering(body))
    expect(await signIn()).toMatchObject({ status: 500, msg: expect.stringContaining(message) })
  })

  it('must leave the claims what they are', async () => {
    const { signIn } = openWithHook(config, async (request) => Response.json({ claims: { ...Object(await request.json()).claims, exp: 'never' } }))
    expect(await signIn()).toMatchObject({ status: 500, msg: 'output claims do not conform to the expected schema: \n- exp: Invalid type. Expected: integer, given: string\n' })
  })
})

describe('the hook for second factors', () => {
  it('may refuse an attempt, which signs the person out everywhere', async () => {
    const config = { hookMfaVerificationAttemptEnabled: true, hookMfaVerificationAttemptUri: uri }
    const { call, calls, signIn } = openWithHook(config, answering({ decision: 'reject' }))
    const { access_token: token } = await signIn()
    const { id } = await call('POST /factors', { token, body: { factor_type: 'totp', friendly_name: 'a' } })
    const { id: challengeId } = await call(`POST /factors/${String(id)}/challenge`, { token })
    const answer = await call(`POST /factors/${String(id)}/verify`, { token, body: { challenge_id: challengeId, code: '000000' } })
    expect(answer).toMatchObject({ status: 403, error_code: 'mfa_verification_rejected', msg: 'Further MFA verification attempts will be rejected.' })
    expect(JSON.parse(calls[0]?.text ?? '')).toMatchObject({ metadata: { name: 'mfa-verification' }, factor_id: id, factor_type: 'totp', valid: false })
    expect(await call('GET /user', { token })).toMatchObject({ status: 403, error_code: 'session_not_found' })
  })
})
