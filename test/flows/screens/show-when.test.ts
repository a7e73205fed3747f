import type { AuthSnapshot } from 'latchkey/core'
import { describe, expect, it } from 'vitest'
import { judge, type ShowWhen } from '../../../src/flows/screens/show-when.js'
import { sessionWith, userWith } from '../../react/event-client.js'

const rules = { recoveryCounts: 'signed-out', secondFactorCounts: 'signed-out' } as const
const loading: AuthSnapshot = { status: 'loading' }
const signedOut: AuthSnapshot = { status: 'signed-out', redirect: null }
const signedIn: AuthSnapshot = {
  status: 'signed-in', session: sessionWith(), user: userWith(), purpose: 'regular', aal: { current: 'aal1', next: 'aal1' }, connection: 'online', persistence: 'storage', redirect: null,
}
const recovering: AuthSnapshot = { ...signedIn, purpose: 'recovery' }
const halfway: AuthSnapshot = { ...signedIn, aal: { current: 'aal1', next: 'aal2' } }
const strong: AuthSnapshot = { ...signedIn, aal: { current: 'aal2', next: 'aal2' } }

describe('what Show goes by', () => {
  it.each<[string, ShowWhen, AuthSnapshot, ReturnType<typeof judge>]>([
    ['loading, while loading', 'loading', loading, 'met'],
    ['loading, once known', 'loading', signedOut, 'unmet'],
    ['signed-in, while loading', 'signed-in', loading, 'unknown'],
    ['signed-in', 'signed-in', signedIn, 'met'],
    ['signed-in, signed out', 'signed-in', signedOut, 'unmet'],
    ['G27: signed-in, with a recovery pending', 'signed-in', recovering, 'unmet'],
    ['G27: signed-out, with a recovery pending', 'signed-out', recovering, 'met'],
    ['G27: recovery', 'recovery', recovering, 'met'],
    ['recovery, in the ordinary way', 'recovery', signedIn, 'unmet'],
    ['invite', 'invite', { ...signedIn, purpose: 'invite' }, 'met'],
    ['G53: signed-in, with a second factor pending', 'signed-in', halfway, 'unmet'],
    ['G53: aal1, with a second factor pending', { aal: 'aal1' }, halfway, 'unmet'],
    ['aal1', { aal: 'aal1' }, signedIn, 'met'],
    ['aal2, without a second factor', { aal: 'aal2' }, signedIn, 'unmet'],
    ['aal2, with one', { aal: 'aal2' }, strong, 'met'],
    ['aal1, with one', { aal: 'aal1' }, strong, 'met'],
    ['aal2, while loading', { aal: 'aal2' }, loading, 'unknown'],
    ['a function that says so', ({ status }) => status !== 'loading', signedOut, 'met'],
    ['a function that does not', () => false, signedOut, 'unmet'],
    ['a function that does not, while loading', () => false, loading, 'unknown'],
  ])('%s', (_, when, snapshot, verdict) => {
    expect(judge(when, snapshot, rules)).toBe(verdict)
  })

  it('goes by the app’s own rules', () => {
    expect(judge('signed-in', recovering, { ...rules, recoveryCounts: 'signed-in' })).toBe('met')
    expect(judge('signed-in', halfway, { ...rules, secondFactorCounts: 'signed-in' })).toBe('met')
  })
})
