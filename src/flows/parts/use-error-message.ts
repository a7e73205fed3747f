'use client'

import { useCallback } from 'react'
import type { AuthErrorLike } from '../../core/index.js'
import { errorMessage, useEveryError, type ErrorMessage } from '../../i18n/index.js'
import { errorCode } from './error-code.js'

/** Says any error in the person's language, where it belongs, and the ways out: what the forms use, for your own markup. */
export function useErrorMessage(): (error: AuthErrorLike) => ErrorMessage {
  const { words, places } = useEveryError()
  return useCallback((error) => errorMessage({ ...error, code: errorCode(error) }, words, places), [words, places])
}
