import type { RedirectOutcome } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { locationOf } from './location-of.js'

/** What a popup leaves for the page that opened it: what it failed with, or the address that it has landed on. */
export interface PopupOutcome {
  code?: string
  description?: string
  href?: string
}

/** In a place that both see: a popup has a `sessionStorage` of its own. */
const slotOf = ({ options, platform }: VerbParts) =>
  ({ key: `${options.storageKey}-latchkey-popup`, storage: platform.tabStorage ? platform.notes : platform.storage })

async function leave(parts: VerbParts, left: PopupOutcome) {
  const { key, storage } = slotOf(parts)
  await parts.attempt(() => storage.setItem(key, JSON.stringify(left)), null)
}

/** Ends a sign-in in the popup that this page is in; what it failed with is left for the page that opened it. */
export async function closePopup(parts: VerbParts, outcome: RedirectOutcome | null): Promise<void> {
  const location = locationOf(parts)
  if (!location.isPopup?.()) return
  if (outcome && 'code' in outcome) await leave(parts, outcome)
  location.close?.()
}

/** Where the session is to lie in the tab that opened this popup alone, that tab takes the redirect in; says whether it does. */
export async function handOver(parts: VerbParts, href: string): Promise<boolean> {
  const { platform } = parts
  const location = locationOf(parts)
  if (!location.isPopup?.() || !platform.tabStorage || platform.sessionPlace !== platform.tabStorage) return false
  await leave(parts, { href })
  location.close?.()
  return true
}

/** Takes what the popup has left; empty where it said nothing. */
export async function takePopupOutcome(parts: VerbParts): Promise<PopupOutcome> {
  const { attempt } = parts
  const { key, storage } = slotOf(parts)
  const left = await attempt(() => storage.getItem(key), null)
  if (!left) return {}
  await attempt(() => storage.removeItem(key), null)
  return Object(await attempt(() => JSON.parse(left), null))
}
