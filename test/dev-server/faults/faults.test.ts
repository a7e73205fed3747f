import { describe, expect, it } from 'vitest'
import { createDevServer, type Fault } from '../../../src/dev-server/index.js'

const ada = { email: 'ada@example.test', password: 'correct horse' }
const start = Date.parse('2026-01-01T00:00:00Z')

function createServer() {
  const server = createDevServer({ users: [ada], now: () => start })
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    server.fetch(`http://auth.test${path}`, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } })
  const get = (path: string, token?: string) => server.fetch(`http://auth.test${path}`, { headers: token ? { authorization: `Bearer ${token}` } : {} })
  const signIn = async () => read(await post('/token?grant_type=password', ada))
  return { server, post, get, signIn }
}

async function read(response: Response): Promise<Record<string, unknown>> {
  const body: unknown = await response.json()
  return { ...Object(body) }
}

const claimsOf = (token: unknown) => JSON.parse(atob(String(token).split('.')[1]?.replace(/-/g, '+').replace(/_/g, '/') ?? '')) as Record<string, number>

describe('faults', () => {
  it('fails the next request and no other', async () => {
    const { server, get } = createServer()
    server.faults.next('offline')
    await expect(get('/settings')).rejects.toThrow(TypeError)
    expect((await get('/settings')).status).toBe(200)
  })

  it('gives each fault in a row to one request', async () => {
    const { server, get } = createServer()
    server.faults.next({ status: 429 })
    server.faults.next({ status: 500 })
    expect([(await get('/settings')).status, (await get('/settings')).status, (await get('/settings')).status]).toEqual([429, 500, 200])
  })

  it.each([
    [429, 'over_request_rate_limit'],
    [409, 'conflict'],
    [500, 'unexpected_failure'],
  ])('answers %i as GoTrue does', async (status, code) => {
    const { server, get } = createServer()
    server.faults.next({ status })
    const response = await get('/settings')
    expect(response.headers.get('x-sb-error-code')).toBe(code)
    expect(await read(response)).toMatchObject({ code: status, error_code: code })
  })

  it('answers with a code and text of the caller', async () => {
    const { server, get } = createServer()
    server.faults.next({ status: 422, code: 'hook_timeout', message: 'Failed to reach hook' })
    expect(await read(await get('/settings'))).toEqual({ code: 422, error_code: 'hook_timeout', msg: 'Failed to reach hook' })
  })

  it('fails every request for a time, by its own clock', async () => {
    const { server, get } = createServer()
    server.faults.during('offline', { seconds: 30 })
    await expect(get('/settings')).rejects.toThrow(TypeError)
    server.advance(29)
    await expect(get('/settings')).rejects.toThrow(TypeError)
    server.advance(1)
    expect((await get('/settings')).status).toBe(200)
  })

  it('forgets faults when they are cleared, and on reset', async () => {
    const { server, get } = createServer()
    server.faults.during('offline', { seconds: 30 })
    server.faults.clear()
    expect((await get('/settings')).status).toBe(200)
    server.faults.next('offline')
    server.reset()
    expect((await get('/settings')).status).toBe(200)
  })

  it('lets preflight requests pass, so that the request itself fails', async () => {
    const { server, get } = createServer()
    server.faults.next({ status: 500 })
    const preflight = await server.fetch('http://auth.test/settings', { method: 'OPTIONS', headers: { origin: 'http://app.test', 'access-control-request-method': 'GET' } })
    expect(preflight.status).toBe(204)
    expect((await get('/settings')).status).toBe(500)
  })

  it('loses an answer to a request that was carried out', async () => {
    const { server, post } = createServer()
    server.faults.next('lost-answer')
    await expect(post('/signup', { email: 'new@example.test', password: 'correct horse' })).rejects.toThrow(TypeError)
    expect(server.inbox.latest('new@example.test')?.type).toBe('confirmation')
  })

  it('answers as a proxy does, readable from another origin', async () => {
    const { server } = createServer()
    server.faults.next('html-403')
    const response = await server.fetch('http://auth.test/user', { headers: { origin: 'http://app.test' } })
    expect([response.status, response.headers.get('content-type'), response.headers.get('access-control-allow-origin')]).toEqual([403, 'text/html; charset=utf-8', '*'])
  })

  it('gives up a slow answer when the caller does', async () => {
    const { server } = createServer()
    server.faults.next('slow')
    const caller = new AbortController()
    const answer = server.fetch('http://auth.test/settings', { signal: caller.signal })
    caller.abort()
    await expect(answer).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
  })

  it('expires the link that is opened next, and keeps it expired', async () => {
    const { server, post, get } = createServer()
    await post('/recover', { email: ada.email })
    const { tokenHash } = server.inbox.latest(ada.email) ?? {}
    server.faults.next('link-expired')
    expect((await get('/settings')).status).toBe(200)
    const open = async () => (await get(`/verify?type=recovery&token=${String(tokenHash)}`)).headers.get('location')
    expect(await open()).toContain('error_code=otp_expired')
    expect(await open()).toContain('error_code=otp_expired')
  })

  it('expires the code that is entered next', async () => {
    const { server, post } = createServer()
    await post('/otp', { email: ada.email })
    const { code } = server.inbox.latest(ada.email) ?? {}
    server.faults.next('link-expired')
    expect(await read(await post('/verify', { type: 'email', email: ada.email, token: code }))).toMatchObject({ code: 403, error_code: 'otp_expired' })
  })

  it('revokes the session that is used next, by its access token', async () => {
    const { server, get, signIn } = createServer()
    const token = String((await signIn())['access_token'])
    server.faults.next('session-revoked')
    expect((await get('/settings')).status).toBe(200)
    expect(await read(await get('/user', token))).toMatchObject({ error_code: 'session_not_found' })
  })

  it('revokes the session that is used next, by its refresh token', async () => {
    const { server, post, signIn } = createServer()
    const session = await signIn()
    server.faults.next('session-revoked')
    const response = await post('/token?grant_type=refresh_token', { refresh_token: session['refresh_token'] })
    expect(await read(response)).toMatchObject({ error_code: 'refresh_token_not_found' })
  })

  it('issues tokens by a clock that is a day ahead, and works on', async () => {
    const { server, get, signIn } = createServer()
    server.faults.next('clock-wrong')
    expect((await get('/settings')).status).toBe(200)
    const session = await signIn()
    expect(claimsOf(session['access_token'])['iat']).toBe(start / 1000 + 24 * 60 * 60)
    expect((await get('/user', String(session['access_token']))).status).toBe(200)
    expect(claimsOf((await signIn())['access_token'])['iat']).toBe(start / 1000)
  })

  it('refuses what is no fault, and says what is', () => {
    const { server } = createServer()
    expect(() => { server.faults.next('onfline' as Fault) }).toThrow("a fault is 'offline'")
    expect(() => { server.faults.next({ status: 200 }) }).toThrow('from 400 to 599')
    expect(() => { server.faults.during('slow', { seconds: 0 }) }).toThrow('above zero')
  })
})
