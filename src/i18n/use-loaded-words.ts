'use client'

import { onDemandOf } from '../shared/create-on-demand.js'
import { useOnDemand } from '../shared/use-on-demand.js'

const nothing = () => new Promise<never>(() => {})

/** What a locale has yet to load, asked for at once; not awaited where there is nothing to load, and where it cannot be. */
export function useLoadedWords<Words>(load: (() => Promise<Words>) | undefined) {
  const { value, hasFailed } = useOnDemand(onDemandOf<Words>(load ?? nothing), load !== undefined)
  return { value, isAwaited: load !== undefined && !value && !hasFailed }
}
