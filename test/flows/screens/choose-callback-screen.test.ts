import type { AuthSnapshot, RedirectOutcome } from 'latchkey/core'
import { expect, it } from 'vitest'
import { chooseCallbackScreen, type CallbackSituation } from '../../../src/flows/screens/callback/choose-callback-screen.js'
import { sessionWith, userWith } from '../../react/event-client.js'

const outcome: RedirectOutcome = { kind: 'email-change-half-confirmed' }
const signedOut: AuthSnapshot = { status: 'signed-out', redirect: null }
const signedIn: AuthSnapshot = {
  status: 'signed-in', session: sessionWith(), user: userWith(), purpose: 'regular', aal: { current: 'aal1', next: 'aal1' }, connection: 'online', persistence: 'storage', redirect: null,
}

it.each<[string, CallbackSituation, object]>([
  ['while the address is read', { snapshot: signedOut, status: 'signed-out', isReading: true }, { name: 'reading' }],
  ['while loading', { snapshot: { status: 'loading' }, status: 'loading', isReading: false }, { name: 'reading' }],
  ['signed in', { snapshot: signedIn, status: 'signed-in', isReading: false }, { name: 'arrived' }],
  ['G29: with an outcome, though signed in', { snapshot: { ...signedIn, redirect: outcome }, status: 'signed-in', isReading: false }, { name: 'redirect', outcome }],
  ['with an outcome', { snapshot: { ...signedOut, redirect: outcome }, status: 'signed-out', isReading: false }, { name: 'redirect', outcome }],
  ['G27: with a recovery pending', { snapshot: { ...signedIn, purpose: 'recovery' }, status: 'signed-out', isReading: false }, { name: 'update-password' }],
  ['G27: with an invitation', { snapshot: { ...signedIn, purpose: 'invite' }, status: 'signed-out', isReading: false }, { name: 'update-password' }],
  ['G27: with a recovery that counts as signed in', { snapshot: { ...signedIn, purpose: 'recovery' }, status: 'signed-in', isReading: false }, { name: 'arrived' }],
  ['G53: with a second factor pending', { snapshot: signedIn, status: 'signed-out', isReading: false }, { name: 'second-factor' }],
  ['with nothing', { snapshot: signedOut, status: 'signed-out', isReading: false }, { name: 'nothing' }],
])('the redirect page, %s', (_, situation, expected) => {
  expect(chooseCallbackScreen(situation)).toEqual(expected)
})
