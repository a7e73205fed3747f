import type { Lifecycle, LifecycleEvent } from './ports.js'

const told: { [type: string]: LifecycleEvent } = { online: 'online', offline: 'offline', pageshow: 'foreground', focus: 'foreground', resume: 'foreground' }

const toEvent = (type: string): LifecycleEvent => told[type] ?? (document.visibilityState === 'hidden' ? 'background' : 'foreground')

export const browserLifecycle: Lifecycle = {
  isOnline: () => typeof navigator === 'undefined' || navigator.onLine !== false,
  listen(listener) {
    const handle = ({ type }: Event) => listener(toEvent(type))
    const watched = [
      ...['online', 'offline', 'pageshow', 'focus'].map((type) => [globalThis.window, type] as const),
      ...['visibilitychange', 'resume'].map((type) => [globalThis.document, type] as const),
    ]
    for (const [target, type] of watched) target?.addEventListener?.(type, handle)
    return () => {
      for (const [target, type] of watched) target?.removeEventListener?.(type, handle)
    }
  },
}
