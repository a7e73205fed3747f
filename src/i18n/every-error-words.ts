'use client'

import { useMemo } from 'react'
import { enFirstErrors } from './en-first-errors.js'
import type { ErrorPlaces, ErrorWords } from './error-messages.js'
import { everyError } from './every-error.js'
import { useFurtherWords } from './further-words.js'
import { mergeMessages } from './merge-messages.js'
import { useWords } from './messages-provider.js'

/** The sentences for all errors, at once; in a split locale those that are loaded, never English in their place. */
export function useEveryError(): { readonly words: ErrorWords; readonly places: ErrorPlaces } {
  const { value, isSplit } = useFurtherWords()
  const { layers } = useWords()
  return useMemo(() => {
    const errors: ErrorWords = value?.messages.errors ?? (isSplit ? enFirstErrors : everyError.messages.errors)
    return { words: mergeMessages(errors, layers.map((layer) => layer.errors)), places: everyError.places }
  }, [value, isSplit, layers])
}
