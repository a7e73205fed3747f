import type { AuthSettings, CallOptions } from '../../types.js'
import type { VerbParts } from '../verb-parts.js'

const kept = new WeakMap<object, Promise<AuthSettings>>()

/** What the server allows: asked once, and kept. */
export function getSettings(parts: VerbParts, { signal }: CallOptions = {}): Promise<AuthSettings> {
  // SAFETY: the answer of GET /settings, which the server always gives whole.
  const asked = kept.get(parts) ?? (parts.request({ method: 'GET', path: '/settings', signal }) as Promise<AuthSettings>)
  kept.set(parts, asked)
  return asked.catch((error: unknown) => {
    kept.delete(parts)
    throw error
  })
}
