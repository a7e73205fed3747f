'use client'

import { useCallback, useSyncExternalStore } from 'react'
import type { OnDemand, OnDemandState } from './create-on-demand.js'

/** What is loaded on demand, as far as it is; asked for once it is wanted. */
export function useOnDemand<Value>(onDemand: OnDemand<Value>, isWanted = true): OnDemandState<Value> {
  const subscribe = useCallback((listener: () => void) => {
    const stop = onDemand.subscribe(listener)
    if (isWanted) void onDemand.load()
    return stop
  }, [onDemand, isWanted])
  return useSyncExternalStore(subscribe, onDemand.get, notYet)
}

const nothing = {}
/** A server has loaded nothing, and a page begins as the server has left it. */
const notYet = () => nothing
