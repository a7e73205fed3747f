import type { AuthSettings } from '../../../core/index.js'

/** The server's settings as a card goes by them. */
export interface SteadySettings {
  /** Somebody types in the card. */
  readonly hold: () => void
  /** What to go by now, on the screen of that name. */
  readonly keep: (settings: AuthSettings | undefined, screen: string) => AuthSettings | undefined
}

/**
 * Settings that were long in coming wait for the next screen where somebody has begun to type: ways in that appear would move
 * the form under the hand, or put another in its place.
 */
export function createSteadySettings(): SteadySettings {
  let held: string | null = null
  let shown = ''
  let known: AuthSettings | undefined
  return {
    hold: () => { held = shown },
    keep(settings, screen) {
      shown = screen
      if (known !== undefined || held !== screen) known = settings
      return known
    },
  }
}
