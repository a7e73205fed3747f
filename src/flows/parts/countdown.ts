/** Counts whole seconds down to zero, for `useSyncExternalStore`; its timer runs only while it counts and somebody looks. */
export interface Countdown {
  start(seconds: number): void
  getSecondsLeft(): number
  subscribe(listener: () => void): () => void
}

/** Makes a countdown that stands at zero, or that begins to count at once. */
export function createCountdown(seconds = 0): Countdown {
  const listeners = new Set<() => void>()
  let end = Date.now() + seconds * 1000
  let timer: ReturnType<typeof setInterval> | undefined

  const secondsLeft = () => Math.max(0, Math.ceil((end - Date.now()) / 1000))
  const stop = () => {
    clearInterval(timer)
    timer = undefined
  }
  const tick = () => {
    if (secondsLeft() === 0) stop()
    for (const listener of [...listeners]) listener()
  }
  const run = () => {
    if (secondsLeft() > 0 && listeners.size > 0) timer ??= setInterval(tick, 250)
  }

  return {
    start(next) {
      end = Date.now() + next * 1000
      run()
      tick()
    },
    getSecondsLeft: secondsLeft,
    subscribe(listener) {
      listeners.add(listener)
      run()
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) stop()
      }
    },
  }
}
