import type { Clock, Lifecycle, LifecycleEvent } from '../platform/index.js'
import type { Refresher } from './refresher.js'
import type { SessionStore } from './session-store.js'

interface Parts {
  platform: { clock: Clock; lifecycle: Lifecycle }
  store: SessionStore
  refresher: Refresher
}

/** Keeps the session alive by itself: a timer to the next step of the plan, and an ear for the page's life. */
export function createUpkeep({ platform: { clock, lifecycle }, store, refresher }: Parts) {
  let stopTimer: () => void = () => undefined
  let isAutomatic = false
  let stopListening: (() => void) | null = null

  function arm() {
    stopTimer()
    if (!isAutomatic || !stopListening || !store.get().isReady || refresher.pending()) return
    const plan = refresher.plan()
    if (plan.kind === 'wait') stopTimer = clock.setTimer(arm, plan.milliseconds)
    else if (plan.kind !== 'rest') void refresher.renewIfDue().catch(() => undefined)
  }

  async function handleLifecycle(event: LifecycleEvent) {
    if (event === 'offline') store.set({ connection: 'offline' })
    if (event === 'online') {
      refresher.forgetFailures()
      store.set({ connection: 'online' })
    }
    if (event === 'foreground') await store.follow()
    arm()
  }

  return {
    arm,
    setAutomatic(next: boolean) {
      isAutomatic = next
      arm()
    },
    start() {
      if (stopListening) return
      const stops = [lifecycle.listen((event) => void handleLifecycle(event)), store.subscribe(arm)]
      stopListening = () => stops.forEach((stop) => stop())
      arm()
    },
    stop() {
      stopTimer()
      stopListening?.()
      stopListening = null
    },
  }
}
