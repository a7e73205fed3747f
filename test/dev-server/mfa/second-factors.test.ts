import { TOTP } from 'otpauth'
import { describe, expect, it } from 'vitest'
import type { DevServerOptions } from 'latchkey/dev-server'
import { claimsOf, openServer } from '../open-server.js'

async function openWithTotp(options: DevServerOptions = {}) {
  const opened = openServer(options)
  const { call, signIn } = opened
  let offset = 0
  const advance = (seconds: number) => {
    offset += seconds
    opened.server.advance(seconds)
  }
  const codeOf = (secret: unknown, seconds = 0) => new TOTP({ secret: String(secret) }).generate({ timestamp: Date.now() + (offset + seconds) * 1000 })
  const enroll = async (token: unknown, friendlyName: string) => {
    const factor = await call('POST /factors', { token, body: { factor_type: 'totp', friendly_name: friendlyName } })
    return { ...factor, secret: Object(factor['totp']).secret as unknown, id: String(factor['id']) }
  }
  const prove = async (token: unknown, { id, secret }: { id: string; secret: unknown }) => {
    const challenge = await call(`POST /factors/${id}/challenge`, { token })
    return call(`POST /factors/${id}/verify`, { token, body: { challenge_id: challenge['id'], code: codeOf(secret) } })
  }
  return { ...opened, advance, codeOf, enroll, prove, session: await signIn() }
}

describe('a factor with codes', () => {
  it('takes the code of the step before and of the next, and no older one', async () => {
    const { call, codeOf, enroll, session } = await openWithTotp({ now: () => 1_800_000_015_000 })
    const token = session['access_token']
    const { id, secret } = await enroll(token, 'a')
    const { id: challengeId } = await call(`POST /factors/${id}/challenge`, { token })
    const now = (1_800_000_015_000 - Date.now()) / 1000
    const verify = (seconds: number) => call(`POST /factors/${id}/verify`, { token, body: { challenge_id: challengeId, code: ` ${codeOf(secret, now + seconds)} ` } })
    expect(await verify(-60)).toMatchObject({ status: 422, error_code: 'mfa_verification_failed' })
    expect(await verify(60)).toMatchObject({ status: 422, error_code: 'mfa_verification_failed' })
    expect(await verify(-30)).toMatchObject({ status: 200 })
  })

  it('takes a code once, also when it comes twice at once', async () => {
    const { call, codeOf, enroll, session } = await openWithTotp()
    const token = session['access_token']
    const { id, secret } = await enroll(token, 'a')
    const { id: challengeId } = await call(`POST /factors/${id}/challenge`, { token })
    const verify = () => call(`POST /factors/${id}/verify`, { token, body: { challenge_id: challengeId, code: codeOf(secret) } })
    const answers = await Promise.all([verify(), verify()])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422])
    expect(answers.find(({ status }) => status === 422)).toMatchObject({ error_code: 'mfa_ip_address_mismatch' })
  })

  it('asks for the answer from where the question came', async () => {
    const { call, codeOf, enroll, session } = await openWithTotp()
    const token = session['access_token']
    const { id, secret } = await enroll(token, 'a')
    const { id: challengeId } = await call(`POST /factors/${id}/challenge`, { token, headers: { 'x-forwarded-for': '203.0.113.7, 10.0.0.1' } })
    const body = { challenge_id: challengeId, code: codeOf(secret) }
    expect(await call(`POST /factors/${id}/verify`, { token, body })).toMatchObject({ error_code: 'mfa_ip_address_mismatch' })
    expect(await call(`POST /factors/${id}/verify`, { token, body, headers: { 'x-forwarded-for': '203.0.113.7' } })).toMatchObject({ status: 200 })
  })

  it('forgets the user’s other unverified factors of its type when it is verified', async () => {
    const { call, enroll, prove, session } = await openWithTotp({ config: { mfaWebAuthnEnrollEnabled: true } })
    const token = session['access_token']
    const first = await enroll(token, 'a')
    await enroll(token, 'b')
    await call('POST /factors', { token, body: { factor_type: 'webauthn', friendly_name: 'key' } })
    const { user } = await prove(token, first)
    expect(Object(user).factors.map((factor: { friendly_name: string }) => factor.friendly_name)).toEqual(['a', 'key'])
  })

  it('is forgotten when it was begun and never tried in time', async () => {
    const { advance, call, enroll, session } = await openWithTotp()
    const token = session['access_token']
    await enroll(token, 'abandoned')
    const tried = await enroll(token, 'tried')
    await call(`POST /factors/${tried.id}/challenge`, { token })
    advance(301)
    expect(await enroll(token, 'abandoned')).toMatchObject({ status: 200 })
    expect(await enroll(token, 'tried')).toMatchObject({ error_code: 'mfa_factor_name_conflict' })
  })

  it('leaves a session with what it proved otherwise once it is removed', async () => {
    const { call, enroll, prove, session } = await openWithTotp()
    const first = await enroll(session['access_token'], 'a')
    const proven = await prove(session['access_token'], first)
    expect(claimsOf(proven['access_token'])).toMatchObject({ aal: 'aal2', session_id: claimsOf(session['access_token'])['session_id'] })
    await call(`DELETE /factors/${first.id}`, { token: proven['access_token'] })
    const refreshed = await call('POST /token?grant_type=refresh_token', { body: { refresh_token: proven['refresh_token'] } })
    expect(claimsOf(refreshed['access_token'])).toMatchObject({ aal: 'aal1', amr: [{ method: 'password' }] })
  })

  it('puts the refresh tokens from before the proof out of use, in their second version too', async () => {
    const { advance, call, enroll, prove, session } = await openWithTotp({ config: { securityRefreshTokenAlgorithmVersion: 2 } })
    const proven = await prove(session['access_token'], await enroll(session['access_token'], 'a'))
    advance(60)
    const refresh = (token: unknown) => call('POST /token?grant_type=refresh_token', { body: { refresh_token: token } })
    const next = await refresh(proven['refresh_token'])
    expect(claimsOf(next['access_token'])).toMatchObject({ aal: 'aal2' })
    advance(60)
    expect(await refresh(session['refresh_token'])).toMatchObject({ error_code: 'refresh_token_already_used' })
  })

  it('has switches for verifying beside those for enrolling', async () => {
    const config = { mfaTotpVerifyEnabled: false, mfaPhoneEnrollEnabled: true, mfaWebAuthnEnrollEnabled: true }
    const { call, enroll, session } = await openWithTotp({ config })
    const token = session['access_token']
    const { id } = await enroll(token, 'a')
    const { id: phone } = await call('POST /factors', { token, body: { factor_type: 'phone', friendly_name: 'p', phone: '+1 555 000 1111' } })
    const { id: key } = await call('POST /factors', { token, body: { factor_type: 'webauthn', friendly_name: 'k' } })
    const challenge = async (factor: unknown) => (await call(`POST /factors/${String(factor)}/challenge`, { token, body: {} }))['error_code']
    expect(await Promise.all([id, phone, key].map(challenge))).toEqual(['mfa_totp_verify_not_enabled', 'mfa_phone_verify_not_enabled', 'mfa_webauthn_verify_not_enabled'])
    const body = { challenge_id: id, code: '000000' }
    expect(await call(`POST /factors/${String(key)}/verify`, { token, body })).toMatchObject({ status: 422, error_code: 'mfa_webauthn_enroll_not_enabled', msg: 'MFA verification is disabled for WebAuthn' })
  })

  it('limits attempts by address where a header names it', async () => {
    const { call, enroll, session } = await openWithTotp({ config: { rateLimitHeader: 'x-real-ip', mfaRateLimitChallengeAndVerify: 15 } })
    const token = session['access_token']
    const { id } = await enroll(token, 'a')
    const challenge = (address: string) => call(`POST /factors/${id}/challenge`, { token, headers: { 'x-real-ip': address } })
    for (let attempt = 0; attempt < 30; attempt += 1) expect(await challenge('192.0.2.1')).toMatchObject({ status: 200 })
    expect(await challenge('192.0.2.1')).toMatchObject({ status: 429, error_code: 'over_request_rate_limit' })
    expect(await challenge('192.0.2.2')).toMatchObject({ status: 200 })
  })

  it('is not for guests', async () => {
    const { call } = openServer({ config: { externalAnonymousUsersEnabled: true } })
    const { access_token: token } = await call('POST /signup', { body: {} })
    expect(await call('POST /factors', { token, body: { factor_type: 'totp' } })).toMatchObject({ status: 403, error_code: 'no_authorization' })
  })

  it('escapes its address as authenticator apps expect it', async () => {
    const { call, signIn } = openServer()
    const { access_token: token } = await signIn()
    const { totp } = await call('POST /factors', { token, body: { factor_type: 'totp', friendly_name: 'a', issuer: 'Ünder / Sea' } })
    expect(Object(totp).uri).toMatch(/^otpauth:\/\/totp\/%C3%9Cnder%20\/%20Sea:ada@example\.test\?algorithm=SHA1&digits=6&issuer=%C3%9Cnder%20%2F%20Sea&period=30&secret=[A-Z2-7]{32}$/)
  })

  it('refuses an issuer that no QR code could hold', async () => {
    const { call, signIn } = openServer()
    const { access_token: token } = await signIn()
    const answer = await call('POST /factors', { token, body: { factor_type: 'totp', friendly_name: 'a', issuer: 'x'.repeat(3000) } })
    expect(answer).toMatchObject({ status: 500, msg: 'Error generating QR Code' })
  })
})

describe('a factor by phone', () => {
  it('answers 500 when nothing can send texts, and keeps no challenge', async () => {
    const config = { mfaPhoneEnrollEnabled: true, mfaPhoneVerifyEnabled: true, hookSendSmsEnabled: false, smsTestOtp: '15550001111:123456' }
    const { call, signIn } = openServer({ config })
    const { access_token: token } = await signIn()
    const { id } = await call('POST /factors', { token, body: { factor_type: 'phone', friendly_name: 'p', phone: '15550001111' } })
    const challenge = () => call(`POST /factors/${String(id)}/challenge`, { token, body: {} })
    expect(await challenge()).toMatchObject({ status: 500, msg: 'Failed to get SMS provider' })
    expect(await challenge()).toMatchObject({ status: 500 })
  })

  it('takes the place of an unverified one with the same number', async () => {
    const { call, signIn } = openServer({ config: { mfaPhoneEnrollEnabled: true } })
    const { access_token: token } = await signIn()
    const enroll = (name: string) => call('POST /factors', { token, body: { factor_type: 'phone', friendly_name: name, phone: '15550001111' } })
    await enroll('p')
    expect(await enroll('p')).toMatchObject({ status: 200 })
    expect(Object(await call('GET /user', { token }))['factors']).toHaveLength(1)
  })
})
