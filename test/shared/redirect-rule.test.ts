import { expect, test } from 'vitest'
import { resolveRedirectTo, resolveReturnTo } from '../../src/shared/redirect-rule.js'

const rule = { page: 'https://app.example/', allowedRedirects: ['https://app.example'] }

test.each(['/%2Fevil.test/%', '/%5Cevil.test%', '/%5cevil.test/%zz', '/%2Fevil.test/%FF', '/ok?name=100%'])(
  'G46: %s is refused, since a malformed escape may hide what it becomes when decoded', (address) => {
    expect(resolveReturnTo(address, rule)).toBeNull()
    expect(resolveRedirectTo(address, rule)).toBeNull()
    expect(resolveRedirectTo(address, { page: null })).toBeNull()
  })

test('G46: an address with good escapes goes on letter by letter', () => {
  expect(resolveReturnTo('/caf%C3%A9?share=100%25', rule)).toBe('/caf%C3%A9?share=100%25')
})
