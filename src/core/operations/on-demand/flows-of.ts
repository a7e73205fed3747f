import { createPendingFlows } from '../../pkce/index.js'
import type { PendingFlows } from '../../pkce/index.js'
import type { VerbParts } from '../verb-parts.js'

const made = new WeakMap<object, PendingFlows>()

/** Forgets every pending flow: a verifier is of no use to whoever comes next. */
export const clearFlows = (parts: VerbParts) => flowsOf(parts).clear()

/** The pool of a core's pending flows: one for each, made when it is first needed. */
export function flowsOf(parts: VerbParts): PendingFlows {
  const flows = made.get(parts) ?? createPendingFlows(parts)
  made.set(parts, flows)
  return flows
}
