'use client'

import { sameValue } from './same-value.js'

/** Remembers what a reader has selected, and gives the same object as long as it holds the same. */
export interface Selection {
  keep<Value>(value: Value): Value
}

/** Makes the memory of one reader. */
export function createSelection(): Selection {
  let kept: unknown
  return {
    keep(value) {
      if (!sameValue(kept, value)) kept = value
      // SAFETY: what was kept holds the same as the value of this call, or is that value.
      return kept as typeof value
    },
  }
}
