'use client'

import type { AuthErrorLike } from '../../core/index.js'
import { useErrorWords, type ErrorSentences } from '../../i18n/index.js'
import { errorCode } from './error-code.js'

/** What the forms say their errors with. */
export const useErrorSentences = (): ErrorSentences<AuthErrorLike> => useErrorWords(errorCode)
