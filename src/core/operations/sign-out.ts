import type { CallOptions, SignOutScope } from '../types.js'
import { loadOnDemand } from './load-on-demand.js'
import type { VerbParts } from './verb-parts.js'

/** Signs out here before it returns to the event loop, then tells the server; throws where the server could not be told. */
export async function signOut(parts: VerbParts, { scope = 'global', signal }: CallOptions & { scope?: SignOutScope } = {}) {
  // Any other scope signs nobody out here; one that there is not is refused.
  const clearing = scope === 'global' || scope === 'local' ? parts.store.clear() : null
  const { revoke } = await loadOnDemand()
  return revoke(parts, { held: await clearing, scope, signal })
}
