import type { Clock, Random } from './ports.js'

/** Beyond this a timer of the platform fires at once. */
const longestTimer = 0x7fffffff

export const browserClock: Clock = {
  now: () => Date.now(),
  setTimer(callback, milliseconds) {
    const timer: unknown = setTimeout(callback, Math.min(Math.max(milliseconds, 0), longestTimer))
    // A pending refresh must not keep a Node process alive.
    if (typeof timer === 'object' && timer !== null && 'unref' in timer && typeof timer.unref === 'function') timer.unref()
    return () => clearTimeout(timer as ReturnType<typeof setTimeout>) // SAFETY: it is what setTimeout gave.
  },
}

export const browserRandom: Random = {
  bytes(length) {
    const bytes = new Uint8Array(length)
    return globalThis.crypto?.getRandomValues ? globalThis.crypto.getRandomValues(bytes) : bytes.map(() => Math.random() * 256)
  },
}
