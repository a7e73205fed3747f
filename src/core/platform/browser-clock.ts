import type { Clock, Random } from './ports.js'

/** Beyond this a timer of the platform fires at once. */
const longestTimer = 0x7fffffff

export const browserClock: Clock = {
  now: () => Date.now(),
  setTimer(callback, milliseconds) {
    const timer = setTimeout(callback, Math.min(milliseconds, longestTimer))
    // A pending refresh must not keep a Node process alive.
    Object(timer).unref?.()
    return () => clearTimeout(timer)
  },
}

export const browserRandom: Random = {
  bytes(length) {
    const bytes = new Uint8Array(length)
    return globalThis.crypto?.getRandomValues?.(bytes) ?? bytes.map(() => Math.random() * 256)
  },
}
