import { describe, expect, it } from 'vitest'
import { errorCode } from '../../../src/flows/parts/error-code.js'

describe('the code of an error of any client', () => {
  it.each([
    ['its own', { name: 'AuthApiError', code: 'weak_password', status: 422 }, 'weak_password'],
    ['a failed fetch of supabase-js', { name: 'AuthRetryableFetchError', status: 0 }, 'network_failure'],
    ['a 503 of supabase-js', { name: 'AuthRetryableFetchError', status: 503 }, 'unexpected_failure'],
    ['an HTML page to supabase-js', { name: 'AuthUnknownError' }, 'bad_response'],
    ['a 429 without a code', { name: 'AuthApiError', status: 429 }, 'over_request_rate_limit'],
    ['no session', { name: 'AuthSessionMissingError', status: 400 }, 'session_missing'],
    ['anything else', { name: 'Error' }, undefined],
  ])('%s', (_, error, code) => {
    expect(errorCode({ message: '', ...error })).toBe(code)
  })
})
