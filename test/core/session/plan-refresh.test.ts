import { expect, test } from 'vitest'
import { measureSkew, planRefresh, remainingLife, serverTime } from '../../../src/core/session/plan-refresh.js'
import { makeSession } from '../session-fixtures.js'

const now = Date.UTC(2026, 0, 1)
const minute = 60_000
const mark = { skew: 0, receivedAt: now }

/** A session whose access token ends after the given time. */
const ending = (milliseconds: number) => ({ session: makeSession(now + milliseconds - 60 * minute), mark })

test.each([
  ['nobody is signed in', { held: null }, { kind: 'rest' }],
  ['the token is fresh', { held: ending(60 * minute) }, { kind: 'wait', milliseconds: 58.5 * minute }],
  ['the token is about to end', { held: ending(minute) }, { kind: 'refresh' }],
  ['the token has ended', { held: ending(-60 * minute) }, { kind: 'refresh' }],
  ['the token has ended and there is no network', { held: ending(-minute), isOnline: false }, { kind: 'rest' }],
  ['an attempt has failed', { held: ending(-minute), retryAt: now + 4_000 }, { kind: 'wait', milliseconds: 4_000 }],
  ['the server refuses, but the token lives', { held: ending(minute), isRefused: true }, { kind: 'wait', milliseconds: minute }],
  ['the server refuses, and the token has ended', { held: ending(0), isRefused: true }, { kind: 'end' }],
  ['the token has no end', { held: { session: { ...makeSession(now), expires_at: Infinity }, mark } }, { kind: 'rest' }],
])('planRefresh when %s', (_, situation, plan) => {
  expect(planRefresh({ now, isOnline: true, retryAt: 0, isRefused: false, ...situation })).toEqual(plan)
})

test('G11: the server’s clock is measured by a token that has just come, unless the token contradicts itself', () => {
  expect(measureSkew(makeSession(now + 1_000), now)).toEqual({ skew: 0, receivedAt: now })
  expect(measureSkew(makeSession(now + 24 * 60 * minute), now)).toEqual({ skew: 24 * 60 * minute, receivedAt: now })
  expect(measureSkew({ ...makeSession(now + 24 * 60 * minute), expires_in: 60 }, now).skew).toBe(0)
  expect(measureSkew({ ...makeSession(now), access_token: 'opaque' }, now).skew).toBe(0)
})

test('a device clock that has been set back since is taken at its word', () => {
  const ahead = { skew: -24 * 60 * minute, receivedAt: now + 24 * 60 * minute }
  expect(serverTime(ahead, now + 24 * 60 * minute)).toBe(now)
  expect(serverTime(ahead, now)).toBe(now)
})

test('a short life is renewed in its last quarter', () => {
  expect(remainingLife({ session: makeSession(now, { lifetime: 60 }), mark }, now)).toEqual({ life: 60_000, untilRenewal: 45_000 })
})
