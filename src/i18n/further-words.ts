'use client'

import { createOnDemand } from '../shared/create-on-demand.js'
import { useOnDemand } from '../shared/use-on-demand.js'
import type { FurtherWords } from './messages.js'
import { useWords } from './messages-provider.js'

const nothingFurther = /* @__PURE__ */ createOnDemand<FurtherWords>(() => new Promise(() => {}))

/** What a split locale has yet to load, asked for at once; nothing, and not awaited, in English and in a whole locale. */
export function useFurtherWords() {
  const { further } = useWords().locale
  const { value, hasFailed } = useOnDemand(further ?? nothingFurther, further !== undefined)
  return { value, isSplit: further !== undefined, isAwaited: further !== undefined && !value && !hasFailed }
}
