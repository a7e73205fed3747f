import { describe, expect, it } from 'vitest'
import { firstMethod, isOffered, otherWays } from '../../../../src/flows/screens/auth/offered-views.js'
import type { AuthView } from '../../../../src/flows/parts/index.js'
import type { AuthMethod, WaysIn } from '../../../../src/flows/screens/auth/ways-in.js'

const ways = (methods: readonly AuthMethod[], others: Partial<WaysIn> = {}): WaysIn => ({
  methods, providers: [], identifier: 'email', codeIdentifiers: ['email'], isOpen: true, ...others,
})

describe('the views that are offered', () => {
  it.each([
    [['password', 'magic-link', 'anonymous'], 'password', ['magic-link']],
    [['sso', 'otp'], 'sso', ['otp']],
    [['anonymous'], null, []],
    [[], null, []],
  ] as const)('with %j sign-in asks for %s, and the others stand beside it', (methods, first, others) => {
    expect(firstMethod(ways(methods))).toBe(first)
    expect(otherWays(ways(methods))).toEqual(others)
  })

  it('have the other place for a code beside the first', () => {
    expect(otherWays(ways(['otp'], { codeIdentifiers: ['email', 'phone'] }))).toEqual(['otp'])
  })

  it.each([
    ['sign-up', ways(['password']), true],
    ['sign-up', ways(['password'], { isOpen: false }), false],
    ['sign-up', ways(['magic-link']), false],
    ['forgot-password', ways(['password'], { isOpen: false }), true],
    ['sso', ways(['password']), false],
    ['verify', ways([]), true],
    ['update-password', ways(['password']), false],
  ] as const)('%s with %j: %s', (view, offered, expected) => {
    expect(isOffered(view, offered)).toBe(expected)
  })

  it.each(['nonsense', 'sign_in', 'toString', ''])('%j, which is no view, is not offered', (name) => {
    // SAFETY: what an app in JavaScript can write.
    expect(isOffered(name as AuthView, ways(['password']))).toBe(false)
  })
})
