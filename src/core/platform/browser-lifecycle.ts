import type { Lifecycle, LifecycleEvent } from './ports.js'

const told: { [type: string]: LifecycleEvent } = { online: 'online', offline: 'offline', pageshow: 'foreground', focus: 'foreground', resume: 'foreground' }

const types = [...Object.keys(told), 'visibilitychange']

/** `resume` and `visibilitychange` are the document's and need not bubble; the focus of a field in the page does not count. */
const isCaptured = (type: string) => type !== 'focus'

export const browserLifecycle: Lifecycle = {
  isOnline: () => globalThis.navigator?.onLine !== false,
  listen(listener) {
    const handle = ({ type }: Event) => listener(told[type] ?? (document.visibilityState === 'hidden' ? 'background' : 'foreground'))
    for (const type of types) globalThis.window?.addEventListener?.(type, handle, isCaptured(type))
    return () => {
      for (const type of types) globalThis.window?.removeEventListener?.(type, handle, isCaptured(type))
    }
  },
}
