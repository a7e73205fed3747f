import type { Clock } from '../core/index.js'

interface Timer {
  at: number
  callback: () => void
}

/** A clock that moves only when it is told to. */
export interface FakeClock extends Clock {
  /** Moves time on, running each timer at its moment, and lets everything that follows from it happen. */
  advance(milliseconds: number): Promise<void>
  /** Lets everything happen that waits for no timer. */
  settle(): Promise<void>
  /** Sets the time without running what was due on the way, as a device that slept or was set anew. */
  jump(milliseconds: number): void
  /** The moments of the pending timers, in order. */
  pending(): readonly number[]
}

/** @default start 2026-01-01 */
export function createFakeClock(start: number = Date.UTC(2026, 0, 1)): FakeClock {
  let elapsed = 0
  let offset = start
  const timers = new Set<Timer>()
  const next = () => [...timers].sort((one, other) => one.at - other.at)[0]

  async function advance(milliseconds: number) {
    const end = elapsed + milliseconds
    await settle()
    for (let timer = next(); timer && timer.at <= end; timer = next()) {
      timers.delete(timer)
      elapsed = Math.max(elapsed, timer.at)
      timer.callback()
      await settle()
    }
    elapsed = end
  }

  return {
    now: () => offset + elapsed,
    setTimer(callback, delay) {
      const timer = { at: elapsed + Math.max(delay, 0), callback }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    advance,
    settle,
    jump: (milliseconds) => void (offset += milliseconds),
    pending: () => [...timers].map(({ at }) => offset + at).sort((one, other) => one - other),
  }
}

/** A turn of the real event loop comes after all promises that are already under way. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0))
}
