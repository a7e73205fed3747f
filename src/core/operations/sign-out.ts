import type { CallOptions, SignOutScope } from '../types.js'
import { loadOnDemand } from './load-on-demand.js'
import type { VerbParts } from './verb-parts.js'

/** Signs out here before it returns to the event loop, then tells the server; throws where the server could not be told. */
export async function signOut(parts: VerbParts, { scope = 'global', signal }: CallOptions & { scope?: SignOutScope } = {}) {
  const clearing = scope === 'others' ? null : parts.store.clear()
  const { revoke } = await loadOnDemand()
  return revoke(parts, { held: await clearing, scope, signal })
}
