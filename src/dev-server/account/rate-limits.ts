import { clientAddress, type Context } from '../context.js'
import type { Rate } from '../config/index.js'
import { refuse } from '../http-error.js'

/** Counts events by name and key, and says whether one more is allowed. */
export interface RateLimits {
  allow(key: string, rate: Limit, now: number): boolean
}

interface Limit {
  readonly events: number
  readonly seconds: number
  readonly burst?: number
  readonly shape: Rate['shape']
}

interface Counter {
  left: number
  at: number
}

export function createRateLimits(): RateLimits {
  const counters = new Map<string, Counter>()
  return {
    allow(key, { events, seconds, burst = events, shape }, now) {
      const counter = counters.get(key) ?? { left: burst, at: now }
      counters.set(key, counter)
      if (shape === 'window' && now - counter.at >= seconds * 1000) Object.assign(counter, { left: burst, at: now })
      if (shape === 'bucket') {
        counter.left = Math.min(burst, counter.left + ((now - counter.at) / 1000) * (events / seconds))
        counter.at = now
      }
      if (counter.left < 1) return false
      counter.left -= 1
      return true
    },
  }
}

/** So many requests from one address in five minutes; there is no limit unless a header names the address. */
export function limitByAddress(context: Context, name: string, limit: { events: number; seconds?: number; burst?: number }): void {
  const address = clientAddress(context)
  if (address === undefined) return
  const rate = { events: limit.events, seconds: limit.seconds ?? 300, burst: limit.burst ?? 30, shape: 'bucket' as const }
  if (!context.server.limits.allow(`${name} ${address}`, rate, context.server.now())) {
    throw refuse(429, 'over_request_rate_limit', 'Request rate limit reached')
  }
}

/** The mail endpoints share a number, yet each has a bucket of its own. */
export function limitMailRequests(context: Context, endpoint: string): void {
  limitByAddress(context, endpoint, { events: context.server.config.rateLimitOtp })
}
