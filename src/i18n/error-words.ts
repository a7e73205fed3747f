'use client'

import { useMemo, useSyncExternalStore } from 'react'
import { createOnDemand } from '../shared/create-on-demand.js'
import { enFirstErrors } from './en-first-errors.js'
import { knowsCode, type ErrorWords } from './error-messages.js'
import { useMessageLayers } from './messages-provider.js'
import { mergeMessages } from './merge-messages.js'

const furtherErrors = /* @__PURE__ */ createOnDemand(() =>
  import('./en-further-errors.js').then(({ enFurtherErrors }): ErrorWords => ({ ...enFirstErrors, ...enFurtherErrors })))

/** The sentences for errors, as far as they are loaded. */
export interface LoadedErrorWords {
  readonly words: ErrorWords
  /** Whether the sentence for a code may yet come. */
  readonly isAwaited: (code: unknown) => boolean
  /** The sentences once that for a code is there, if it can be. */
  readonly loadFor: (code: unknown) => Promise<ErrorWords>
}

/** The sentences for errors of a page that starts with the most frequent ones, and loads the others when it meets one of their codes. */
export function useErrorWords(): LoadedErrorWords {
  const { value, hasFailed } = useSyncExternalStore(furtherErrors.subscribe, furtherErrors.get, furtherErrors.get)
  const layers = useMessageLayers('errors')
  return useMemo(() => {
    const words = mergeMessages(value ?? enFirstErrors, layers)
    const isAwaited = (code: unknown) => !value && !hasFailed && !knowsCode(words, code)
    const loadFor = async (code: unknown) => {
      if (knowsCode(words, code)) return words
      const { value: loaded } = await furtherErrors.load()
      return loaded ? mergeMessages(loaded, layers) : words
    }
    return { words, isAwaited, loadFor }
  }, [value, hasFailed, layers])
}
