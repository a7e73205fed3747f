import { createPendingFlows } from '../../pkce/index.js'
import type { PendingFlows } from '../../pkce/index.js'
import type { Parts } from '../parts.js'

const made = new WeakMap<Parts, PendingFlows>()

/** Forgets every pending flow: a verifier is of no use to whoever comes next. */
export const clearFlows = (parts: Parts) => flowsOf(parts).clear()

/** The pool of a core's pending flows: one for each, made when it is first needed. */
export function flowsOf(parts: Parts): PendingFlows {
  const flows = made.get(parts) ?? createPendingFlows(parts.platform, parts.options.storageKey)
  made.set(parts, flows)
  return flows
}
