import { expect, test } from 'vitest'
import { readCallback } from '../../../src/core/pkce/read-callback.js'

const page = 'https://app.example/here'

test.each([
  [`${page}?code=abc`, { kind: 'code', code: 'abc', flowId: null }, false],
  [`${page}?code=abc&sb_flow_id=flow-1234`, { kind: 'code', code: 'abc', flowId: 'flow-1234' }, false],
  [`${page}#access_token=a&refresh_token=r&expires_in=1&sb=&token_type=bearer`, { kind: 'tokens' }, true],
  [`${page}?error=access_denied&error_description=#error=access_denied&sb=`, { kind: 'error' }, true],
  [`${page}#error_code=otp_expired&error_description=x&sb=`, { kind: 'error' }, true],
  [`${page}?message=half#message=half&sb=`, { kind: 'message' }, true],
  [`${page}?token_hash=abc&type=email`, { kind: 'token-hash', tokenHash: 'abc', type: 'email' }, false],
])('reads %s', (href, callback, hasMark) => {
  expect(readCallback(href)).toMatchObject({ callback, hasMark, clean: page })
})

test.each([page, `${page}?type=email&q=code`, `${page}#/route?code=1`, `${page}?token_hash=abc`, `${page}#section`])('leaves %s alone', (href) => {
  expect(readCallback(href)).toBeNull()
})
