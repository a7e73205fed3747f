import { TOTP } from 'otpauth'
import { describe, expect, it } from 'vitest'
import type { DevServerOptions } from 'latchkey/dev-server'
import { createAuthenticator } from '../../contract/replay/authenticator.js'
import { adminToken } from '../admin-token.js'
import { claimsOf, openServer } from '../open-server.js'

async function openWithPasskey(options: DevServerOptions = {}) {
  const opened = openServer({ ...options, config: { passkeyEnabled: true, ...options.config } })
  const { call, signIn } = opened
  const { access_token: token, user } = await signIn()
  const userHandle = Buffer.from(String(Object(user).id)).toString('base64url')
  const register = async (authenticator = createAuthenticator('a'), bearer = token) => {
    const { challenge_id: challengeId, options: asked } = await call('POST /passkeys/registration/options', { token: bearer })
    const credential = authenticator.create(String(Object(asked).challenge))
    return call('POST /passkeys/registration/verify', { token: bearer, body: { challenge_id: challengeId, credential } })
  }
  const startSignIn = async () => {
    const { challenge_id: challengeId, options: asked } = await call('POST /passkeys/authentication/options')
    return { challengeId, challenge: String(Object(asked).challenge) }
  }
  const signInWith = async (authenticator: ReturnType<typeof createAuthenticator>, handle = userHandle) => {
    const { challengeId, challenge } = await startSignIn()
    return call('POST /passkeys/authentication/verify', { body: { challenge_id: challengeId, credential: authenticator.get(challenge, handle) } })
  }
  return { ...opened, token, user: Object(user), userHandle, register, signInWith, startSignIn }
}

describe('a passkey', () => {
  it('signs in again and again, at aal1', async () => {
    const { register, signInWith } = await openWithPasskey()
    const authenticator = createAuthenticator('a')
    await register(authenticator)
    await signInWith(authenticator)
    const session = await signInWith(authenticator)
    expect(claimsOf(session['access_token'])).toMatchObject({ aal: 'aal1', amr: [{ method: 'passkey' }] })
    expect(session).not.toHaveProperty('weak_password')
  })

  it('signs in although its counter went backwards, as on the real server', async () => {
    const { register, signInWith } = await openWithPasskey()
    const authenticator = createAuthenticator('a')
    await register(authenticator)
    await signInWith(authenticator)
    await signInWith(authenticator)
    authenticator.restart()
    expect(await signInWith(authenticator)).toMatchObject({ status: 200 })
  })

  it('does not sign in with another key, another person’s name, or none', async () => {
    const { register, signInWith, startSignIn, call } = await openWithPasskey()
    const authenticator = createAuthenticator('a')
    await register(authenticator)
    expect(await signInWith(createAuthenticator('a'))).toMatchObject({ status: 400, error_code: 'webauthn_verification_failed' })
    expect(await signInWith(authenticator, Buffer.from('00000000-0000-4000-8000-000000000000').toString('base64url'))).toMatchObject({ error_code: 'webauthn_verification_failed' })
    const { challengeId, challenge } = await startSignIn()
    const { response, ...rest } = authenticator.get(challenge, '') as { response: Record<string, unknown> }
    const credential = { ...rest, response: { ...response, userHandle: undefined } }
    expect(await call('POST /passkeys/authentication/verify', { body: { challenge_id: challengeId, credential } })).toMatchObject({ error_code: 'webauthn_verification_failed' })
  })

  it('does not sign in somebody who is banned or not confirmed', async () => {
    for (const [change, code] of [[{ ban_duration: '24h' }, 'user_banned'], [{ phone: '15550001111', phone_confirm: false }, 'phone_not_confirmed']] as const) {
      const { call, register, signInWith, user, server } = await openWithPasskey()
      const authenticator = createAuthenticator('a')
      await register(authenticator)
      await call(`PUT /admin/users/${String(user.id)}`, { token: adminToken(server.config.jwtSecret), body: change })
      expect(await signInWith(authenticator)).toMatchObject({ status: 403, error_code: code })
    }
  })

  it('is made for a challenge of one’s own, of the right kind', async () => {
    const { call, register, startSignIn, token, ada } = await openWithPasskey({ users: [{ email: 'ada@example.test', password: 'correct horse' }, { email: 'grace@example.test', password: 'correct horse' }] })
    const { access_token: grace } = await call('POST /token?grant_type=password', { body: { ...ada, email: 'grace@example.test' } })
    const { challenge_id: own, options } = await call('POST /passkeys/registration/options', { token })
    const { challengeId, challenge } = await startSignIn()
    const verify = (id: unknown, asked: string, bearer: unknown) =>
      call('POST /passkeys/registration/verify', { token: bearer, body: { challenge_id: id, credential: createAuthenticator('a').create(asked) } })
    expect(await verify(own, String(Object(options).challenge), grace)).toMatchObject({ error_code: 'webauthn_challenge_not_found' })
    expect(await verify(challengeId, challenge, token)).toMatchObject({ error_code: 'webauthn_challenge_not_found' })
    expect(await verify(own, String(Object(options).challenge), token)).toMatchObject({ status: 200 })
    expect(await register(createAuthenticator('a'), grace)).toMatchObject({ status: 500, code: '23505' })
  })

  it('is one of a limited number', async () => {
    const { call, register, token } = await openWithPasskey({ config: { passkeyMaxPasskeysPerUser: 1 } })
    expect(await register()).toMatchObject({ status: 200 })
    expect(await call('POST /passkeys/registration/options', { token })).toMatchObject({ status: 422, error_code: 'too_many_passkeys' })
  })

  it('is not for guests, yet guests may look at their list', async () => {
    const { call } = await openWithPasskey({ config: { externalAnonymousUsersEnabled: true } })
    const { access_token: guest } = await call('POST /signup', { body: {} })
    expect(await call('POST /passkeys/registration/options', { token: guest })).toMatchObject({ status: 403, error_code: 'no_authorization' })
    expect(await call('GET /passkeys', { token: guest })).toEqual({ status: 200, items: [] })
  })

  it('comes and goes only at aal2 for somebody with a second factor, and is renamed at aal1 too', async () => {
    const { call, register, signIn, token } = await openWithPasskey()
    const { id } = await register()
    const factor = await call('POST /factors', { token, body: { factor_type: 'totp', friendly_name: 'a' } })
    const { id: challengeId } = await call(`POST /factors/${String(factor['id'])}/challenge`, { token })
    const code = new TOTP({ secret: Object(factor['totp']).secret }).generate()
    const proven = await call(`POST /factors/${String(factor['id'])}/verify`, { token, body: { challenge_id: challengeId, code } })
    const { access_token: low } = await signIn()
    expect(await call('POST /passkeys/registration/options', { token: low })).toMatchObject({ status: 403, error_code: 'insufficient_aal' })
    expect(await call(`DELETE /passkeys/${String(id)}`, { token: low })).toMatchObject({ status: 403, error_code: 'insufficient_aal' })
    expect(await call(`PATCH /passkeys/${String(id)}`, { token: low, body: { friendly_name: 'Laptop' } })).toMatchObject({ friendly_name: 'Laptop' })
    expect(await call(`DELETE /passkeys/${String(id)}`, { token: proven['access_token'] })).toMatchObject({ status: 204 })
  })

  it('is something an administrator can list and remove', async () => {
    const { call, register, user, server } = await openWithPasskey()
    const { id } = await register()
    const token = adminToken(server.config.jwtSecret)
    const path = `/admin/users/${String(user.id)}/passkeys`
    expect(await call(`GET ${path}`, { token })).toMatchObject({ items: [{ id, friendly_name: 'Passkey' }] })
    expect(await call(`DELETE ${path}/${String(id)}`, { token })).toMatchObject({ status: 204 })
    expect(await call(`GET ${path}`, { token })).toMatchObject({ items: [] })
  })

  it('that is malformed is told from one that does not hold', async () => {
    const { call, startSignIn } = await openWithPasskey()
    for (const credential of [{}, 'x', { id: 'x', rawId: 'x', type: 'public-key', response: {} }]) {
      const { challengeId } = await startSignIn()
      expect(await call('POST /passkeys/authentication/verify', { body: { challenge_id: challengeId, credential } })).toMatchObject({ status: 400, msg: 'Invalid credential response' })
    }
  })
})
