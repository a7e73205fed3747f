import type { Lifecycle, LifecycleEvent } from './ports.js'

const isVisible = () => typeof document === 'undefined' || document.visibilityState !== 'hidden'

export const browserLifecycle: Lifecycle = {
  isOnline: () => typeof navigator === 'undefined' || navigator.onLine !== false,
  listen(listener) {
    const say = (event: LifecycleEvent) => () => listener(event)
    const handleVisibility = () => listener(isVisible() ? 'foreground' : 'background')
    const watched: [EventTarget | undefined, string, () => void][] = [
      [globalThis.window, 'online', say('online')],
      [globalThis.window, 'offline', say('offline')],
      [globalThis.window, 'pageshow', say('foreground')],
      [globalThis.window, 'focus', say('foreground')],
      [globalThis.document, 'visibilitychange', handleVisibility],
      [globalThis.document, 'resume', say('foreground')],
    ]
    for (const [target, type, handle] of watched) target?.addEventListener?.(type, handle)
    return () => {
      for (const [target, type, handle] of watched) target?.removeEventListener?.(type, handle)
    }
  },
}
