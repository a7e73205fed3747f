'use client'

import { useMemo } from 'react'
import type { AuthErrorLike, RedirectIntent } from '../../core/index.js'
import { useRedirectOutcome } from '../../react/index.js'
import { errorOfRedirect } from './return-error.js'

/** The error that a provider has sent the person back with, and the way to forget it when another attempt begins. A client without intents cannot say what was begun. */
export function useReturnError(intent: RedirectIntent): { returnError: AuthErrorLike | null; dismiss: () => void } {
  const { outcome, dismiss } = useRedirectOutcome()
  const refusal = outcome?.kind === 'error' && (outcome.intent === null || outcome.intent === intent) ? outcome : null
  const returnError = useMemo(() => refusal && errorOfRedirect(refusal), [refusal])
  return { returnError, dismiss }
}
