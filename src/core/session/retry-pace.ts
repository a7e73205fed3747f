import type { Clock, Random } from '../platform/index.js'

const shortest = 1_000
const longest = 60_000

/** When the next attempt may be made: exponentially later after each failure, spread by chance so that tabs and people do not come at once. */
export function createRetryPace({ clock, random }: { clock: Clock; random: Random }) {
  let failures = 0
  let failedAt = 0
  let retryAt = 0
  return {
    retryAt: () => retryAt,
    allowsManual: () => !failures || clock.now() - failedAt >= shortest,
    /** A token that comes with no life in it must not be renewed in a loop. */
    succeed() {
      failures = 0
      retryAt = clock.now() + shortest
    },
    reset() {
      failures = retryAt = 0
    },
    fail(retryAfter = 0) {
      const step = Math.min(longest, shortest * 2 ** failures)
      const spread = 0.5 + (random.bytes(1)[0] ?? 0) / 512
      failures += 1
      failedAt = clock.now()
      retryAt = failedAt + Math.max(retryAfter * 1000, step * spread)
    },
  }
}
