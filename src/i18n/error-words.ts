'use client'

import { useMemo } from 'react'
import { createOnDemand, type OnDemand } from '../shared/create-on-demand.js'
import { useOnDemand } from '../shared/use-on-demand.js'
import { enFirstErrors } from './en-first-errors.js'
import type { ErrorPlaces, ErrorWords } from './error-messages.js'
import { firstErrorPlaces } from './first-error-places.js'
import { mergeMessages } from './merge-messages.js'
import type { FurtherWords, Messages } from './messages.js'
import { useWords } from './messages-provider.js'

interface ErrorSpeech {
  readonly words: ErrorWords
  readonly places: ErrorPlaces
}

const firstErrors = { messages: { errors: enFirstErrors }, places: firstErrorPlaces }
const everyError = /* @__PURE__ */ createOnDemand((): Promise<FurtherWords<Pick<Messages, 'errors'>>> => import('./every-error.js').then((loaded) => loaded.everyError))

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
  const further: OnDemand<FurtherWords<Pick<Messages, 'errors'>>> = locale.further ?? everyError
  const { value, hasFailed } = useOnDemand(further, false)
  return useMemo(() => {
    const inWords = ({ messages, places }: FurtherWords<{ readonly errors: ErrorWords }>): ErrorSpeech => ({ words: mergeMessages(messages.errors, layers.map((layer) => layer.errors)), places })
    const known = inWords(value ?? firstErrors)
    const isThere = (code: unknown) => value !== undefined || Object.hasOwn(enFirstErrors, String(code))
    const load = () => further.load().then(({ value: loaded }) => (loaded ? inWords(loaded) : known))
    return { ...known, isAwaited: (code) => !isThere(code) && !hasFailed, loadFor: async (code) => (isThere(code) ? known : load()) }
  }, [further, value, hasFailed, layers])
}
