import type { Rate } from '../config/index.js'

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
