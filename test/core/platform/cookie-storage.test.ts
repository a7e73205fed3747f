// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest'
import { createCookieStorage } from '../../../src/core/platform/cookie-storage.js'
import { decodeBase64url } from '../../../src/shared/base64url.js'

const cookieStorage = createCookieStorage(decodeBase64url)

const names = () => document.cookie.split('; ').filter(Boolean).map((pair) => pair.split('=')[0])

beforeEach(() => {
  for (const name of names()) document.cookie = `${name}=; Max-Age=0; Path=/`
})

test('a value that fits is one cookie, encoded as @supabase/ssr does', () => {
  cookieStorage.setItem('sb-key', '{"a":"ü"}')
  expect(document.cookie).toBe(`sb-key=base64-${btoa(String.fromCharCode(...new TextEncoder().encode('{"a":"ü"}'))).replace(/=+$/, '')}`)
  expect(cookieStorage.getItem('sb-key')).toBe('{"a":"ü"}')
})

test('a long value is cut into chunks, and neither a stale whole nor stale chunks stay behind', () => {
  const long = JSON.stringify({ note: 'x'.repeat(5000) })
  cookieStorage.setItem('sb-key', 'short')
  cookieStorage.setItem('sb-key', long)
  expect(names()).toEqual(['sb-key.0', 'sb-key.1', 'sb-key.2'])
  expect(document.cookie.split('; ')[0]?.split('=')[1]).toHaveLength(3180)
  expect(cookieStorage.getItem('sb-key')).toBe(long)
  cookieStorage.setItem('sb-key', 'short')
  expect(names()).toEqual(['sb-key'])
  cookieStorage.removeItem('sb-key')
  expect(names()).toEqual([])
})

test('raw values are read, broken ones are none, other cookies are left alone', () => {
  document.cookie = 'sb-key={"a":1}'
  document.cookie = 'sb-key-code-verifier=x'
  expect(cookieStorage.getItem('sb-key')).toBe('{"a":1}')
  document.cookie = 'sb-key=base64-+++'
  expect(cookieStorage.getItem('sb-key')).toBeNull()
  cookieStorage.removeItem('sb-key')
  expect(names()).toEqual(['sb-key-code-verifier'])
})
