import { describe, expect, it } from 'vitest'
import type { DevServer } from 'latchkey/dev-server'
import { openServer } from '../open-server.js'

const mailHook = { hookSendEmailEnabled: true, hookSendEmailUri: 'http://localhost:9998/hook', smtpMaxFrequency: 1 }
const challenge = { code_challenge: 'c'.repeat(43), code_challenge_method: 's256' }

function openWithMailHook(config = {}) {
  let isBroken = false
  const opened = openServer({
    config: { ...mailHook, ...config },
    fetch: () => Promise.resolve(new Response(null, { status: isBroken ? 500 : 204 })),
  })
  return { ...opened, breakHook() { isBroken = true } }
}

/** Everything that it remembers; the order of rows is no part of that. */
async function rowsOf(server: DevServer): Promise<unknown> {
  const tables: Readonly<Record<string, readonly unknown[]>> = Object(JSON.parse(await server.exportState()))
  return Object.entries(tables).map(([name, rows]) => [name, rows.map((row) => JSON.stringify(row)).toSorted()])
}

describe('a change of several things about a user', () => {
  it('happens not at all when its mail cannot be sent', async () => {
    const { server, call, signIn, breakHook } = openWithMailHook()
    const { access_token: other } = await signIn()
    const { access_token: token } = await signIn()
    breakHook()
    const before = await rowsOf(server)
    const body = { password: 'another battery', email: 'new@example.test', data: { plan: 'pro' }, ...challenge }
    expect(await call('PUT /user', { token, body })).toMatchObject({ status: 500 })
    expect(await rowsOf(server)).toEqual(before)
    expect(await call('GET /user', { token: other })).toMatchObject({ status: 200 })
    expect(await signIn()).toHaveProperty('access_token')
  })

  it('happens not at all when its mail comes too soon after another', async () => {
    const { server, call, signIn } = openServer({ config: { smtpMaxFrequency: 60 } })
    const { access_token: token } = await signIn()
    await call('PUT /user', { token, body: { email: 'new@example.test' } })
    const before = await rowsOf(server)
    const body = { email: 'newer@example.test', data: { plan: 'pro' } }
    expect(await call('PUT /user', { token, body })).toMatchObject({ status: 429 })
    expect(await rowsOf(server)).toEqual(before)
  })

  it('takes the change of address back when the text for the number cannot be sent', async () => {
    const { server, call, signIn } = openServer({ config: { externalPhoneEnabled: true, smsAutoconfirm: false, rateLimitSmsSent: 0 } })
    const { access_token: token } = await signIn()
    const before = await rowsOf(server)
    expect(await call('PUT /user', { token, body: { email: 'new@example.test', phone: '15550001111', ...challenge } })).toMatchObject({ status: 429 })
    expect(await rowsOf(server)).toEqual(before)
  })

  it('ends the other sessions once all of it has happened', async () => {
    const { call, signIn } = openWithMailHook()
    const { access_token: other } = await signIn()
    const { access_token: token } = await signIn()
    expect(await call('PUT /user', { token, body: { password: 'another battery', email: 'new@example.test' } })).toMatchObject({ status: 200 })
    expect(await call('GET /user', { token: other })).toMatchObject({ status: 403 })
    expect(await call('GET /user', { token })).toMatchObject({ status: 200 })
  })
})

describe('a link that cannot be sent leaves everything as it was', () => {
  const ada = 'ada@example.test'
  it.each([
    ['POST /otp', { email: ada }],
    ['POST /otp', { email: 'new@example.test' }],
    ['POST /signup', { email: 'new@example.test', password: 'correct horse' }],
    ['POST /recover', { email: ada }],
    ['POST /signup', { email: 'waiting@example.test', password: 'correct horse' }],
    ['POST /resend', { email: 'waiting@example.test', type: 'signup' }],
  ])('%s %j', async (route, body) => {
    const { server, call, breakHook } = openWithMailHook()
    await call('POST /signup', { body: { email: 'waiting@example.test', password: 'correct horse', ...challenge } })
    server.advance(2)
    breakHook()
    const before = await rowsOf(server)
    expect(await call(route, { body: { ...body, ...challenge } })).toMatchObject({ status: 500 })
    expect(await rowsOf(server)).toEqual(before)
  })

  it('an anonymous sign-up whose token is refused', async () => {
    const config = { externalAnonymousUsersEnabled: true, hookCustomAccessTokenEnabled: true, hookCustomAccessTokenUri: 'http://localhost:9998/hook' }
    const { server, call } = openServer({ config, fetch: () => Promise.resolve(Response.json({ error: { http_code: 403, message: 'No' } })) })
    const before = await rowsOf(server)
    expect(await call('POST /signup', { body: {} })).toMatchObject({ status: 403 })
    expect(await rowsOf(server)).toEqual(before)
  })
})
