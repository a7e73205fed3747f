import type { CallbackAddress } from '../../pkce/index.js'
import type { RedirectOutcome } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { locationOf } from './location-of.js'

/** What a popup leaves for the page that opened it: what it failed with, or the address that it has landed on. */
export interface PopupOutcome {
  code?: string
  description?: string
  href?: string
}

/** What nobody has taken by then belongs to a page that is gone. */
const lifetime = 60_000

/** In a place that both see: a popup has a `sessionStorage` of its own. */
const slotOf = ({ options, platform }: VerbParts) =>
  ({ key: `${options.storageKey}-latchkey-popup`, storage: platform.tabStorage ? platform.notes : platform.storage })

async function leave(parts: VerbParts, left: PopupOutcome) {
  const { key, storage } = slotOf(parts)
  await parts.attempt(() => storage.setItem(key, JSON.stringify({ ...left, at: parts.platform.clock.now() })), null)
}

/** Ends a sign-in in the popup that this page is in; what it failed with is left for the page that opened it. */
export async function closePopup(parts: VerbParts, outcome: RedirectOutcome | null): Promise<void> {
  const location = locationOf(parts)
  if (!location.isPopup?.()) return
  if (outcome && 'code' in outcome) await leave(parts, outcome)
  location.close?.()
}

/** Whether the session is to lie in this tab alone, where a popup cannot put it. */
export const isForThisTab = ({ platform }: VerbParts): boolean => Boolean(platform.tabStorage) && platform.sessionPlace === platform.tabStorage

/**
 * Where the session is to lie in the tab that opened this popup alone, that tab takes the redirect in; says whether it does. Only
 * a code, of no use without its verifier, is left where every tab can read it: never a token.
 */
export async function handOver(parts: VerbParts, { callback }: CallbackAddress, href: string): Promise<boolean> {
  const location = locationOf(parts)
  if (callback.kind !== 'code' || !location.isPopup?.() || !isForThisTab(parts)) return false
  await leave(parts, { href })
  location.close?.()
  return true
}

/** Takes what the popup has left; empty where it said nothing, or said it long ago. */
export const takePopupOutcome = (parts: VerbParts): Promise<PopupOutcome> => readLeft(parts, () => true)

/** Removes what a popup has left and its opener, gone meanwhile, has not taken. */
export const dropStaleOutcome = (parts: VerbParts): Promise<PopupOutcome> => readLeft(parts, (isFresh) => !isFresh)

/** What lies there, if somebody may still come for it, and is removed where that is meant. */
async function readLeft(parts: VerbParts, isMeant: (isFresh: boolean) => boolean): Promise<PopupOutcome> {
  const { attempt, platform } = parts
  const { key, storage } = slotOf(parts)
  const note = await attempt(() => storage.getItem(key), null)
  if (!note) return {}
  const { at, ...left } = Object(await attempt(() => JSON.parse(note), null))
  const isFresh = platform.clock.now() - at <= lifetime
  if (isMeant(isFresh)) await attempt(() => storage.removeItem(key), null)
  return isFresh ? left : {}
}
