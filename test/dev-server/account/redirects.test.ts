import { describe, expect, test } from 'vitest'
import { isRedirectAllowed, withMessage, withQuery } from '../../../src/dev-server/account/redirects.js'
import { readConfig } from '../../../src/dev-server/config/index.js'

const local = readConfig({ siteUrl: 'http://localhost:3000', uriAllowList: ['https://app.example/**', 'https://*.preview.example', 'myapp://**', 'https://{a,b}.example/'] })
const hosted = readConfig({ siteUrl: 'https://site.example' })

describe('a redirect target', () => {
  test.each([
    ['http://localhost:5173/any?x=1', true],
    ['http://127.0.0.1:1/x', true],
    ['http://[::1]:1/x', true],
    ['https://localhost:3000/', false],
    ['http://10.0.0.1/', false],
    ['http://2130706433/', false],
    ['https://app.example/a/b#c', true],
    ['https://app.example.evil.example/', false],
    ['https://app.example@evil.example/', false],
    ['https://one.preview.example', true],
    ['https://one.two.preview.example', false],
    ['https://b.example/', true],
    ['myapp://anything', true],
    ['javascript:alert(1)', false],
    ['//evil.example', false],
    ['/relative', false],
    ['', false],
    ['https://app.example/\r\nset-cookie: a=b', false],
    ['https://app.example\\@evil.example/', false],
    ['http://localhost:3000@evil.example/', false],
    ['https://app.example/%zz', false],
  ])('%j is allowed: %s', (target, isAllowed) => {
    expect(isRedirectAllowed(local, target)).toBe(isAllowed)
  })

  test.each([
    ['https://{*.a,b}.example/', 'https://x.a.example/', true],
    ['https://{*.a,b}.example/', 'https://b.example/', true],
    ['https://{*.a,b}.example/', 'https://x.b.example/', false],
    ['https://{*.a,b}.example/', 'https://x.y.a.example/', false],
    ['https://{a{1,2},[bc]?,**.d}.example', 'https://a2.example', true],
    ['https://{a{1,2},[bc]?,**.d}.example', 'https://cx.example', true],
    ['https://{a{1,2},[bc]?,**.d}.example', 'https://x.y.d.example', true],
    ['https://{a{1,2},[bc]?,**.d}.example', 'https://a3.example', false],
    ['https://a.example/x,y}', 'https://a.example/x,y}', true],
    ['https://{a,b.example', 'https://{a,b.example', false],
    ['https://{a,b.example', 'https://a', false],
  ])('by the pattern %j: %j is allowed: %s', (pattern, target, isAllowed) => {
    expect(isRedirectAllowed(readConfig({ siteUrl: 'https://site.example', uriAllowList: [pattern] }), target)).toBe(isAllowed)
  })

  test('of another port is not that of a site with a name', () => {
    expect(isRedirectAllowed(hosted, 'https://site.example/deep')).toBe(true)
    expect(isRedirectAllowed(hosted, 'https://site.example:8443/deep')).toBe(false)
  })
})

test('an error replaces the fragment, encoded twice, and joins the query where PKCE is used', () => {
  const error = { error_description: "it's & more" }
  expect(withMessage('https://a.example/x?z=1#top', error, false)).toBe('https://a.example/x?z=1#error_description=it%2527s+%2526+more&sb=')
  expect(withMessage('https://a.example/x?z=1', error, true)).toBe('https://a.example/x?error_description=it%27s+%26+more&z=1#error_description=it%2527s+%2526+more&sb=')
})

test('a code joins the query in order and keeps the fragment', () => {
  expect(withQuery('https://a.example/x?z=1#top', { code: 'c' })).toBe('https://a.example/x?code=c&z=1#top')
})
