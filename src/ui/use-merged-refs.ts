'use client'

import { useCallback, type Ref } from 'react'

/** One ref that fills two, for an element that we and our caller both hold. */
export function useMergedRefs<T>(ours: Ref<T> | undefined, theirs: Ref<T> | undefined) {
  return useCallback((element: T | null) => {
    fill(ours, element)
    fill(theirs, element)
  }, [ours, theirs])
}

function fill<T>(ref: Ref<T> | undefined, element: T | null) {
  if (typeof ref === 'function') ref(element)
  else if (ref) ref.current = element
}
