'use client'

import { useMemo } from 'react'
import { onDemandOf } from '../shared/create-on-demand.js'
import { useOnDemand } from '../shared/use-on-demand.js'
import { enFirstErrors } from './en-first-errors.js'
import { errorMessage, type ErrorMessage, type ErrorWords } from './error-messages.js'
import { firstErrorPlaces } from './first-error-places.js'
import { mergeMessages } from './merge-messages.js'
import type { FurtherErrors } from './messages.js'
import { useWords } from './messages-provider.js'

const firstErrors = { words: {}, places: firstErrorPlaces }
const loadEnglish = () => import('./every-error.js').then(({ everyError }) => everyError)

/** Says errors as `useErrorMessage` does, for a page that loads the less frequent sentences when it needs one. */
export interface ErrorSentences<Failure> {
  /** Without words until the sentence is there; the component renders anew then. */
  readonly say: (error: Failure) => ErrorMessage
  /** Waits for the sentence. */
  readonly sayInFull: (error: Failure) => Promise<ErrorMessage>
}

/** The sentences for errors of a page that starts with the most frequent ones, and loads the others when it meets one of their codes. */
export function useErrorWords<Failure extends object>(codeOf: (error: Failure) => string | undefined): ErrorSentences<Failure> {
  const { locale, layers } = useWords()
  const further = onDemandOf<Pick<FurtherErrors, 'places'> & { readonly words: Partial<ErrorWords> }>(locale.loadErrors ?? loadEnglish)
  const { value, hasFailed } = useOnDemand(further, false)
  return useMemo(() => {
    const sayWith = (error: Failure, { words, places } = value ?? firstErrors) =>
      errorMessage({ ...error, code: codeOf(error) }, mergeMessages<ErrorWords>(enFirstErrors, [words, ...layers.map((layer) => layer.errors)]), places)
    const isThere = (error: Failure) => value !== undefined || Object.hasOwn(enFirstErrors, String(codeOf(error)))
    return {
      say(error) {
        if (isThere(error) || hasFailed) return sayWith(error)
        void further.load()
        return unsaid
      },
      sayInFull: async (error) => sayWith(error, isThere(error) ? undefined : (await further.load()).value),
    }
  }, [codeOf, further, value, hasFailed, layers])
}

const unsaid: ErrorMessage = { text: '', field: null, actions: [] }
