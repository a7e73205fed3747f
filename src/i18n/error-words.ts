'use client'

import { useMemo } from 'react'
import { createOnDemand } from '../shared/create-on-demand.js'
import { useOnDemand } from '../shared/use-on-demand.js'
import { enFirstErrors } from './en-first-errors.js'
import type { ErrorPlaces, ErrorWords } from './error-messages.js'
import { firstErrorPlaces } from './first-error-places.js'
import { mergeMessages } from './merge-messages.js'
import { useMessageLayers } from './messages-provider.js'

interface ErrorSpeech {
  readonly words: ErrorWords
  readonly places: ErrorPlaces
}

const firstErrors: ErrorSpeech = { words: enFirstErrors, places: firstErrorPlaces }
const everyError = /* @__PURE__ */ createOnDemand((): Promise<ErrorSpeech> => import('./every-error.js').then((loaded) => loaded.everyError))

/** The sentences for errors and their places, as far as they are loaded. */
export interface LoadedErrorWords extends ErrorSpeech {
  /** Whether what there is to say of a code may yet come. */
  readonly isAwaited: (code: unknown) => boolean
  /** All of it, once that for a code is there, if it can be. */
  readonly loadFor: (code: unknown) => Promise<ErrorSpeech>
}

/** The sentences for errors of a page that starts with the most frequent ones, and loads the others when it meets one of their codes. */
export function useErrorWords(): LoadedErrorWords {
  const { value, hasFailed } = useOnDemand(everyError, false)
  const layers = useMessageLayers('errors')
  return useMemo(() => {
    const inWords = ({ words, places }: ErrorSpeech): ErrorSpeech => ({ words: mergeMessages(words, layers), places })
    const known = inWords(value ?? firstErrors)
    const isThere = (code: unknown) => value !== undefined || (typeof code === 'string' && Object.hasOwn(enFirstErrors, code))
    const load = () => everyError.load().then(({ value: loaded }) => (loaded ? inWords(loaded) : known))
    return { ...known, isAwaited: (code) => !isThere(code) && !hasFailed, loadFor: async (code) => (isThere(code) ? known : load()) }
  }, [value, hasFailed, layers])
}
