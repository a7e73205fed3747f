import {
  AuthApiError, AuthError, AuthRetryableFetchError, AuthUnknownError, AuthWeakPasswordError, createAuthClient, isAuthApiError, isAuthError, isAuthRetryableFetchError,
  isAuthWeakPasswordError,
} from 'latchkey/core'
import { AuthApiError as TheirAuthApiError, AuthError as TheirAuthError, isAuthError as isTheirAuthError } from '@supabase/supabase-js'
import { expect, test } from 'vitest'
import { createAnswer } from '../../src/testing/fake-platform.js'
import { setUp } from './session-fixtures.js'

const person = { email: 'ada@example.test', password: 'secret' }

async function failWith(answer: () => unknown) {
  const { error } = await setUp({ '/token?password': answer }).openClient().signInWithPassword(person)
  return error
}

test.each([
  ['the body of today', 400, { code: 'invalid_credentials', message: 'Invalid login credentials' }, { name: 'AuthApiError', code: 'invalid_credentials', message: 'Invalid login credentials' }],
  ['the body of before 2024', 400, { code: 400, error_code: 'invalid_credentials', msg: 'Invalid login credentials' }, { name: 'AuthApiError', code: 'invalid_credentials', message: 'Invalid login credentials' }],
  ['an OAuth error', 400, { error: 'invalid nonce', error_description: 'Nonces mismatch' }, { name: 'AuthApiError', code: 'unknown', message: 'Nonces mismatch' }],
  ['a page of a proxy', 403, '<html>', { name: 'AuthUnknownError', code: 'bad_response', status: 403 }],
  ['a limit of a proxy', 429, '<html>', { name: 'AuthUnknownError', code: 'over_request_rate_limit', status: 429 }],
  ['a server in trouble', 503, '<html>', { name: 'AuthRetryableFetchError', code: 'bad_response', status: 503 }],
  ['an SQL error', 500, { code: '23505', message: 'duplicate' }, { name: 'AuthRetryableFetchError', code: 'unexpected_failure', message: 'duplicate' }],
  ['a weak password', 422, { code: 'weak_password', message: 'Too short', weak_password: { reasons: ['length'] } }, { name: 'AuthWeakPasswordError', code: 'weak_password', reasons: ['length'] }],
  ['a good status with a page', 200, '<html>', { name: 'AuthUnknownError', code: 'bad_response' }],
  ['a good status without tokens', 200, {}, { name: 'AuthInvalidTokenResponseError', status: 500 }],
])('%s comes out with name, code and text', async (_, status, body, error) => {
  expect(await failWith(() => createAnswer(status, body))).toMatchObject(error)
})

test('how long to wait is read from the header, or from the server’s sentence', async () => {
  expect(await failWith(() => createAnswer(429, { code: 'over_request_rate_limit', message: 'x' }, { 'retry-after': '12' }))).toMatchObject({ retryAfter: 12 })
  const message = 'For security purposes, you can only request this after 47 seconds.'
  expect(await failWith(() => createAnswer(429, { code: 'over_email_send_rate_limit', message }))).toMatchObject({ retryAfter: 47 })
})

test.each([
  ['a date to come', 90_000, 90],
  ['a date gone by', -90_000, undefined],
])('how long to wait is read from %s', async (_, offset, retryAfter) => {
  const world = setUp()
  world.answers.set('/token?password', () => createAnswer(429, { code: 'over_request_rate_limit', message: 'x' }, { 'retry-after': new Date(world.clock.now() + offset).toUTCString() }))
  const { error } = await world.openClient().signInWithPassword(person)
  expect([error?.code, error?.retryAfter]).toEqual(['over_request_rate_limit', retryAfter])
})

test.each(['soon', '', '-5', '1.5', '5 apples', 'GMT'])('`Retry-After: %s` tells nothing', async (header) => {
  expect(await failWith(() => createAnswer(429, { code: 'over_request_rate_limit', message: 'x' }, { 'retry-after': header }))).toMatchObject({ code: 'over_request_rate_limit', retryAfter: undefined })
})

test('errors are told by class, by guard and by name, as those of auth-js', async () => {
  const api = await failWith(() => createAnswer(400, { code: 'invalid_credentials', message: 'no' }))
  expect(api).toBeInstanceOf(AuthApiError)
  expect(api).toBeInstanceOf(AuthError)
  expect(api).toBeInstanceOf(Error)
  expect(api).not.toBeInstanceOf(AuthUnknownError)
  expect([isAuthError(api), isAuthApiError(api), isAuthRetryableFetchError(api), isTheirAuthError(api)]).toEqual([true, true, false, true])
  expect(JSON.parse(JSON.stringify(api))).toEqual({ name: 'AuthApiError', message: 'no', status: 400, code: 'invalid_credentials' })
  const network = await failWith(() => Promise.reject(new TypeError('Failed to fetch')))
  expect(network).toBeInstanceOf(AuthRetryableFetchError)
  expect(network).toMatchObject({ status: 0, code: 'network_failure', message: 'Failed to fetch' })
  const weak = await failWith(() => createAnswer(422, { code: 'weak_password', message: 'x' }))
  expect(weak).toBeInstanceOf(AuthWeakPasswordError)
  expect(isAuthWeakPasswordError(weak)).toBe(true)
  expect(isAuthError(new TheirAuthError('theirs'))).toBe(true)
})

test('errors are made as those of auth-js are: with a message, a status and a code', () => {
  const made = new AuthApiError('Invalid login credentials', 400, 'invalid_credentials')
  expect(JSON.parse(JSON.stringify(made))).toEqual(JSON.parse(JSON.stringify(new TheirAuthApiError('Invalid login credentials', 400, 'invalid_credentials'))))
  expect(made).toBeInstanceOf(AuthApiError)
  expect(new AuthError('no', 503)).toMatchObject({ name: 'AuthError', message: 'no', status: 503, code: undefined })
})

test('a session that says only how long it lives is given its end', async () => {
  const session = { access_token: 'opaque', refresh_token: 'r', expires_in: 3600, token_type: 'bearer', user: { id: '1' } }
  const auth = createAuthClient({ url: 'https://auth.example', storage: 'memory', fetch: async () => ({ ok: true, status: 200, json: async () => session }), platform: { clock: { now: () => 1_000_000, setTimer: () => () => undefined } } })
  expect((await auth.signInWithPassword(person)).data.session?.expires_at).toBe(4600)
})
