import type { AuthSettings, CallOptions } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'
import { whilePresent } from './while-present.js'

const kept = new WeakMap<object, Promise<AuthSettings>>()

/** What the server allows: asked once, and kept. */
export function getSettings(parts: VerbParts, call?: CallOptions): Promise<AuthSettings> {
  const known = kept.get(parts)
  if (known) return whilePresent(parts, known, call)
  // SAFETY: the answer of GET /settings, which the server always gives whole.
  const asked = parts.request({ method: 'GET', path: '/settings' }) as Promise<AuthSettings>
  kept.set(parts, asked)
  asked.catch(() => kept.delete(parts))
  return whilePresent(parts, asked, call)
}
