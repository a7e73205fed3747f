import type { AuthSnapshot, RedirectOutcome, Session, User } from 'latchkey/core'
import { describe, expect, it } from 'vitest'
import { chooseScreen, type ScreenSituation } from '../../../../src/flows/screens/auth/choose-screen.js'
import type { WaysIn } from '../../../../src/flows/screens/auth/ways-in.js'

const ways: WaysIn = { methods: ['password'], providers: [], identifier: 'email', codeIdentifiers: ['email'], isOpen: true }
const user = { id: '1' } as User
type SignedIn = Extract<AuthSnapshot, { status: 'signed-in' }>
const signedIn = (others: Partial<SignedIn> = {}): SignedIn => ({
  status: 'signed-in', session: { user } as Session, user, purpose: 'regular', aal: { current: 'aal1', next: 'aal1' },
  connection: 'online', persistence: 'storage', redirect: null, ...others,
})
const signedOut = (redirect: RedirectOutcome | null = null): AuthSnapshot => ({ status: 'signed-out', redirect })
const screen = (snapshot: AuthSnapshot, others: Partial<ScreenSituation> = {}) =>
  chooseScreen({ snapshot, status: snapshot.status, view: 'sign-in', ways, ...others }).name

const refused: RedirectOutcome = { kind: 'error', code: 'access_denied', description: '', intent: 'sign-in' }
const elsewhere: RedirectOutcome = { kind: 'link-opened-elsewhere', intent: null }
const half: RedirectOutcome = { kind: 'email-change-half-confirmed' }

describe('the screen', () => {
  it.each([
    ['while nobody knows', screen({ status: 'loading' }), 'loading'],
    ['while the settings are on their way', screen(signedOut(), { ways: null }), 'loading'],
    ['where the person wants to be', screen(signedOut(), { view: 'sign-up' }), 'sign-up'],
    ['a view without a way in', screen(signedOut(), { view: 'sso' }), 'sign-in'],
    ['a view that needs a session', screen(signedOut(), { view: 'update-password' }), 'sign-in'],
    ['signed in', screen(signedIn()), 'signed-in'],
    ['signed in, to change the password', screen(signedIn(), { view: 'update-password' }), 'update-password'],
    ['signed in, without a second factor to ask for', screen(signedIn(), { view: 'second-factor' }), 'signed-in'],
    ['G27: recovery', screen(signedIn({ purpose: 'recovery' }), { status: 'signed-out' }), 'update-password'],
    ['G27: an invitation', screen(signedIn({ purpose: 'invite' }), { status: 'signed-out' }), 'invite'],
    ['a recovery that the app counts as signed in', screen(signedIn({ purpose: 'recovery' })), 'signed-in'],
    ['G53: a second factor', screen(signedIn({ aal: { current: 'aal1', next: 'aal2' } }), { status: 'signed-out' }), 'second-factor'],
    ['G18: a link opened elsewhere', screen(signedOut(elsewhere)), 'redirect'],
    ['G28: half of a change', screen(signedIn({ redirect: half })), 'redirect'],
    ['G29: a refused link of an identity', screen(signedIn({ redirect: { ...refused, intent: 'link-identity' } })), 'redirect'],
    ['G23: a refusal without buttons to stand beside', screen(signedOut(refused)), 'redirect'],
    ['G23: a refusal beside its buttons', screen(signedOut(refused), { ways: { ...ways, providers: ['github'] } }), 'sign-in'],
    ['G22: what failed for a while, though there are buttons', screen(signedOut({ ...refused, canRetry: true }), { ways: { ...ways, providers: ['github'] } }), 'redirect'],
    ['while that is tried again', screen(signedOut({ ...refused, canRetry: true }), { isRetrying: true }), 'loading'],
  ])('%s', (_, shown, expected) => {
    expect(shown).toBe(expected)
  })
})
