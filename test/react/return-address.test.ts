import { describe, expect, it } from 'vitest'
import { carryNext, checkReturnTo, nextIn, withNext } from '../../src/react/return-address.js'

const page = 'http://app.test/private?tab=2#top'

describe('the way back to a guarded page', () => {
  it.each([
    ['/sign-in', page, '/sign-in?next=%2Fprivate%3Ftab%3D2%23top'],
    ['/sign-in?theme=dark#form', page, '/sign-in?theme=dark&next=%2Fprivate%3Ftab%3D2%23top#form'],
    ['https://id.example/sign-in', page, 'https://id.example/sign-in?next=%2Fprivate%3Ftab%3D2%23top'],
    ['/sign-in', 'http://app.test/sign-in?next=%2Fprivate', 'http://app.test/sign-in?next=%2Fprivate'],
  ])('%s from %s is %s', (signIn, from, expected) => {
    expect(withNext(signIn, from)).toBe(expected)
  })

  it('goes along to the sign-in page from a redirect that has failed', () => {
    expect(carryNext('/sign-in', { page: 'http://app.test/callback?next=/private' })).toBe('/sign-in?next=%2Fprivate')
    expect(carryNext('/sign-in', { page: 'http://app.test/callback' })).toBe('/sign-in')
    expect(carryNext('/sign-in', { page: 'http://app.test/callback?next=//evil.example' })).toBe('/sign-in')
  })

  it.each([
    ['/private', '/private'],
    ['/private?a=1#b', '/private?a=1#b'],
    ['https://other.example/x', 'https://other.example/x'],
    ['https://evil.example/', null],
    ['//evil.example', null],
    ['/\\evil.example', null],
    ['https:evil.example', null],
    ['javascript:alert(1)', null],
    ['data:text/html,hello', null],
    ['%2F%2Fevil.example', null],
    ['/%5cevil.example', null],
    ['https://app.test@evil.example/', null],
    ['/a\u0000b', null],
  ])('G46: next=%s leads to %s', (next, expected) => {
    const address = `http://app.test/sign-in?next=${encodeURIComponent(next)}`
    expect(nextIn({ page: address, allowedRedirects: ['https://other.example'] })).toBe(expected)
  })

  it('is nowhere without a page, or where the page does not say', () => {
    expect(nextIn({ page: null })).toBeNull()
    expect(nextIn({ page: 'http://app.test/' })).toBeNull()
  })

  it('G46: an address that the app names and that must not be gone to is an error that names the option', () => {
    expect(checkReturnTo('/welcome', 'afterSignIn', { page })).toBe('/welcome')
    expect(() => checkReturnTo('//evil.example', 'afterSignIn', { page })).toThrow('latchkey: `afterSignIn` is no address that people may be sent to.')
    expect(() => checkReturnTo('https://evil.example', 'redirectTo', { page })).toThrow('`redirectTo`')
  })
})
