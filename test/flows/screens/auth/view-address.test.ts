import { describe, expect, it } from 'vitest'
import { addressOfView, addressOfWait, basePathOf, isWaitAddress, viewOfAddress, type AddressRule } from '../../../../src/flows/screens/auth/view-address.js'

const hash: AddressRule = { routing: 'hash', basePath: '/', defaultView: 'sign-in' }
const path: AddressRule = { routing: 'path', basePath: '/auth', defaultView: 'sign-in' }
const root: AddressRule = { ...path, basePath: '/' }

describe('addresses of views', () => {
  it.each([
    ['https://app.test/login#sign-up', hash, 'sign-up'],
    ['https://app.test/login', hash, 'sign-in'],
    ['https://app.test/login#chapter-2', hash, 'sign-in'],
    ['https://app.test/login#second-factor', hash, 'sign-in'],
    ['https://app.test/auth', path, 'sign-in'],
    ['https://app.test/auth/forgot-password?next=%2Fa', path, 'forgot-password'],
    ['https://app.test/authors/sign-up', path, 'sign-in'],
    ['https://app.test/sign-up', root, 'sign-up'],
    ['https://app.test/auth/', path, 'sign-in'],
    ['https://app.test/auth/sign-up/', path, 'sign-up'],
    ['https://app.test/auth/otp/sent/', path, 'otp'],
    ['https://app.test/sign-up/', root, 'sign-up'],
  ])('%s', (href, rule, view) => {
    expect(viewOfAddress(href, rule)).toBe(view)
  })

  it.each([
    ['sign-up', 'https://app.test/login?next=%2Fa', hash, '/login?next=%2Fa#sign-up'],
    ['sign-in', 'https://app.test/login?next=%2Fa#sign-up', hash, '/login?next=%2Fa'],
    ['sign-up', 'https://app.test/auth?next=%2Fa', path, '/auth/sign-up?next=%2Fa'],
    ['sign-in', 'https://app.test/auth/sign-up', path, '/auth'],
    ['otp', 'https://app.test/', root, '/otp'],
  ] as const)('%s from %s', (view, href, rule, address) => {
    expect(addressOfView(view, href, rule)).toBe(address)
  })

  it.each([
    ['https://app.test/auth/sign-up', '/auth'],
    ['https://app.test/auth', '/auth'],
    ['https://app.test/sign-up', '/'],
    ['https://app.test/', '/'],
    ['https://app.test/auth/sign-up/', '/auth'],
    ['https://app.test/auth/otp/sent/', '/auth'],
    ['https://app.test/auth/', '/auth/'],
    ['https://app.test/sign-up/', '/'],
  ])('begin at the path of the card: %s', (href, base) => {
    expect(basePathOf(href)).toBe(base)
  })

  it.each([
    ['https://app.test/auth/otp/sent', path, true],
    ['https://app.test/auth/otp/sent/', path, true],
    ['https://app.test/auth/otp', path, false],
    ['https://app.test/login#otp/sent', hash, true],
  ])('tell the wait for a message: %s', (href, rule, isWait) => {
    expect(isWaitAddress(href, rule)).toBe(isWait)
  })

  it.each([
    ['https://app.test//evil.test/', hash],
    ['https://app.test/\\evil.test/', hash],
    ['https://app.test//evil.test/', { ...path, basePath: basePathOf('https://app.test//evil.test/') }],
    ['https://app.test/auth', { ...path, basePath: '//evil.test' }],
    ['https://app.test/auth', { ...path, basePath: '/\\evil.test/' }],
    ['https://app.test//sign-up', { ...path, basePath: basePathOf('https://app.test//sign-up') }],
  ] as const)('G46: stay on the site that the page is of: %s', (href, rule) => {
    for (const view of ['sign-in', 'sign-up'] as const) {
      for (const address of [addressOfView(view, href, rule), addressOfWait(view, href, rule)]) {
        expect(new URL(address, href).origin).toBe('https://app.test')
        expect(viewOfAddress(new URL(address, href).href, rule)).toBe(view)
      }
    }
  })
})
