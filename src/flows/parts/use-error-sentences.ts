'use client'

import { useMemo } from 'react'
import type { AuthErrorLike } from '../../core/index.js'
import { errorMessage, useErrorWords, type ErrorMessage } from '../../i18n/index.js'
import { errorCode } from './error-code.js'

/** Says errors as `useErrorMessage` does, for a page that loads the less frequent sentences when it needs one. */
export interface ErrorSentences {
  /** Without words until the sentence is there; the component renders anew then. */
  readonly say: (error: AuthErrorLike) => ErrorMessage
  /** Waits for the sentence. */
  readonly sayInFull: (error: AuthErrorLike) => Promise<ErrorMessage>
}

/** What the forms say their errors with. */
export function useErrorSentences(): ErrorSentences {
  const { words, places, isAwaited, loadFor } = useErrorWords()
  return useMemo(() => ({
    say(error) {
      const coded = withCode(error)
      if (!isAwaited(coded.code)) return errorMessage(coded, words, places)
      void loadFor(coded.code)
      return unsaid
    },
    async sayInFull(error) {
      const coded = withCode(error)
      const loaded = await loadFor(coded.code)
      return errorMessage(coded, loaded.words, loaded.places)
    },
  }), [words, places, isAwaited, loadFor])
}

const unsaid: ErrorMessage = { text: '', field: null, actions: [] }

const withCode = (error: AuthErrorLike) => ({ ...error, code: errorCode(error) })
