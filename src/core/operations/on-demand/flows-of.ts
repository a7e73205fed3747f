import { createPendingFlows } from '../../pkce/index.js'
import type { PendingFlows } from '../../pkce/index.js'
import type { VerbParts } from '../verb-parts.js'

const made = new WeakMap<object, PendingFlows>()

/** The pool of a core's pending flows: one for each, made when it is first needed. */
export function flowsOf(parts: VerbParts): PendingFlows {
  const flows = made.get(parts) ?? createPendingFlows(parts)
  made.set(parts, flows)
  return flows
}
