import { expect, test } from 'vitest'
import { adminToken } from './admin-token.js'
import { openServer } from './open-server.js'
import { openOtherSide } from './providers/other-side.js'

const jwtSecret = 'a secret of at least thirty-two characters'
const open = (securityCaptchaProvider: string, securityCaptchaSecret: string, fetch?: typeof globalThis.fetch) =>
  openServer({ ...(fetch && { fetch }), config: { jwtSecret, securityCaptchaEnabled: true, securityCaptchaProvider, securityCaptchaSecret } })
const withToken = (captcha_token?: string) => ({ body: { email: 'ada@example.test', password: 'correct horse', gotrue_meta_security: { captcha_token } } })
const offline: typeof globalThis.fetch = () => Promise.reject(new TypeError('there is no network'))

test.each([
  ['turnstile', '1x0000000000000000000000000000000AA', 'XXXX.DUMMY.TOKEN.XXXX', 200],
  ['turnstile', '2x0000000000000000000000000000000AA', 'XXXX.DUMMY.TOKEN.XXXX', 400],
  ['turnstile', '3x0000000000000000000000000000000AA', 'XXXX.DUMMY.TOKEN.XXXX', 400],
  ['hcaptcha', '0x0000000000000000000000000000000000000000', '10000000-aaaa-bbbb-cccc-000000000001', 200],
  ['hcaptcha', '0x0000000000000000000000000000000000000000', 'another', 400],
])('the test keys of %s need no network: %s', async (provider, secret, token, status) => {
  const { call } = open(provider, secret, offline)
  expect(await call('POST /token?grant_type=password', withToken(token))).toMatchObject({ status, ...(status === 400 && { error_code: 'captcha_failed' }) })
})

test('a missing token is refused, except for administrators', async () => {
  const { call } = open('turnstile', '1x0000000000000000000000000000000AA', offline)
  expect(await call('POST /token?grant_type=password', withToken())).toMatchObject({ status: 400, error_code: 'captcha_failed' })
  expect(await call('POST /token?grant_type=password', { ...withToken(), token: adminToken(jwtSecret) })).toMatchObject({ status: 200 })
})

test('a session is renewed without one', async () => {
  const { call } = open('turnstile', '1x0000000000000000000000000000000AA', offline)
  const { refresh_token } = await call('POST /token?grant_type=password', withToken('XXXX.DUMMY.TOKEN.XXXX'))
  expect(await call('POST /token?grant_type=refresh_token', { body: { refresh_token } })).toMatchObject({ status: 200 })
})

test('the provider is asked about every other secret', async () => {
  const address = 'https://challenges.cloudflare.com/turnstile/v0/siteverify'
  const { fetch, heard } = openOtherSide({ [address]: ({ form }) => (form.get('response') === 'good' ? { success: true } : { success: false, 'error-codes': ['invalid-input-response'] }) })
  const { call } = open('turnstile', 'secret', fetch)
  expect(await call('POST /token?grant_type=password', withToken('good'))).toMatchObject({ status: 200 })
  expect(await call('POST /token?grant_type=password', withToken('bad'))).toMatchObject({ status: 400, msg: expect.stringContaining('invalid-input-response') })
  expect(heard[0]?.form.get('secret')).toBe('secret')
})

test('a provider that is away is no verdict', async () => {
  const { call } = open('hcaptcha', 'secret', offline)
  expect(await call('POST /token?grant_type=password', withToken('good'))).toMatchObject({ status: 500, error_code: 'unexpected_failure' })
})
