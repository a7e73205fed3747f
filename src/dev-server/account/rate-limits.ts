import { clientAddress, type Context } from '../context.js'
import { refuse } from '../http-error.js'

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
