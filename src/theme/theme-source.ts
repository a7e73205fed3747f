import { mergeGiven } from '../shared/index.js'
import type { Theme } from './theme.js'

/** A theme that may change, for those who follow it without a render. */
export interface ThemeSource {
  /** Token by token, the nearest theme. */
  readonly get: () => Theme
  /** Calls back after this theme, or one around it, has changed. */
  readonly subscribe: (listener: () => void) => () => void
}

/** A theme within another. */
export function createThemeSource(around: ThemeSource | null, first: Theme | undefined) {
  const listeners = new Set<() => void>()
  let theme = first
  return {
    get: (): Theme => mergeGiven(around?.get() ?? {}, theme),
    subscribe(listener: () => void) {
      listeners.add(listener)
      const leave = around?.subscribe(listener)
      return () => {
        listeners.delete(listener)
        leave?.()
      }
    },
    set(next: Theme | undefined) {
      if (next === theme) return
      theme = next
      listeners.forEach((listener) => listener())
    },
  }
}
