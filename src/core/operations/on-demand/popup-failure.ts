import type { RedirectOutcome } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { locationOf } from './location-of.js'

const keyOf = ({ options }: VerbParts) => `${options.storageKey}-latchkey-popup`

/** Ends a sign-in in the popup that this page is in; what it failed with is left in storage for the page that opened it. */
export async function closePopup(parts: VerbParts, outcome: RedirectOutcome | null): Promise<void> {
  const { attempt, platform } = parts
  const location = locationOf(parts)
  if (!location.isPopup?.()) return
  if (outcome && 'code' in outcome) await attempt(() => platform.storage.setItem(keyOf(parts), JSON.stringify(outcome)), null)
  location.close?.()
}

/** Takes what the popup has left; `null` where it said nothing. */
export async function takePopupFailure(parts: VerbParts): Promise<{ code: string; description: string } | null> {
  const { attempt, platform } = parts
  const left = await attempt(() => platform.storage.getItem(keyOf(parts)), null)
  if (!left) return null
  await attempt(() => platform.storage.removeItem(keyOf(parts)), null)
  const { code, description } = Object(await attempt(() => JSON.parse(left), null))
  return typeof code === 'string' ? { code, description: String(description) } : null
}
