'use client'

import { useMemo } from 'react'
import { onDemandOf } from '../shared/create-on-demand.js'
import { useOnDemand } from '../shared/use-on-demand.js'
import { enFirstErrors } from './en-first-errors.js'
import type { ErrorPlaces, ErrorWords } from './error-messages.js'
import { firstErrorPlaces } from './first-error-places.js'
import { mergeMessages } from './merge-messages.js'
import { useWords } from './messages-provider.js'

interface ErrorSpeech {
  readonly words: ErrorWords
  readonly places: ErrorPlaces
}

const firstErrors = { words: {}, places: firstErrorPlaces }
const loadEnglish = () => import('./every-error.js').then(({ everyError }) => everyError)

/** The sentences for errors and their places, as far as they are loaded. */
export interface LoadedErrorWords extends ErrorSpeech {
  /** Whether what there is to say of a code may yet come. */
  readonly isAwaited: (code: unknown) => boolean
  /** All of it, once that for a code is there, if it can be. */
  readonly loadFor: (code: unknown) => Promise<ErrorSpeech>
}

/** The sentences for errors of a page that starts with the most frequent ones, and loads the others when it meets one of their codes. */
export function useErrorWords(): LoadedErrorWords {
  const { locale, layers } = useWords()
  const further = onDemandOf(locale.loadErrors ?? loadEnglish)
  const { value, hasFailed } = useOnDemand(further, false)
  return useMemo(() => {
    const inWords = ({ words, places }: Pick<ErrorSpeech, 'places'> & { readonly words: Partial<ErrorWords> }): ErrorSpeech =>
      ({ words: mergeMessages<ErrorWords>(enFirstErrors, [words, ...layers.map((layer) => layer.errors)]), places })
    const known = inWords(value ?? firstErrors)
    const isThere = (code: unknown) => value !== undefined || Object.hasOwn(enFirstErrors, String(code))
    const load = () => further.load().then(({ value: loaded }) => (loaded ? inWords(loaded) : known))
    return { ...known, isAwaited: (code) => !isThere(code) && !hasFailed, loadFor: async (code) => (isThere(code) ? known : load()) }
  }, [further, value, hasFailed, layers])
}
