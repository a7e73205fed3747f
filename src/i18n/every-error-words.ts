'use client'

import { useMemo } from 'react'
import { enFirstErrors } from './en-first-errors.js'
import type { ErrorPlaces, ErrorWords } from './error-messages.js'
import { everyError } from './every-error.js'
import { mergeMessages } from './merge-messages.js'
import { useWords } from './messages-provider.js'
import { useLoadedWords } from './use-loaded-words.js'

/** The sentences for all errors, at once; in a split locale those that are loaded, never English in their place. */
export function useEveryError(): { readonly words: ErrorWords; readonly places: ErrorPlaces } {
  const { locale, layers } = useWords()
  const { value } = useLoadedWords(locale.loadErrors)
  return useMemo(() => {
    const further = locale.loadErrors ? value?.words : everyError.words
    return { words: mergeMessages<ErrorWords>(enFirstErrors, [further, ...layers.map((layer) => layer.errors)]), places: everyError.places }
  }, [locale, layers, value])
}
