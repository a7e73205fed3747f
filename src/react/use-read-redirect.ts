'use client'

import { useEffect } from 'react'
import { useAuthContext } from './auth-context.js'
import { useAction } from './use-action.js'
import { useRedirectRetry } from './use-redirect-retry.js'

/** Takes this page as the one where redirects land, whatever its address; `readAgain` is for a redirect that failed for a while. */
export function useReadRedirect(): { isReading: boolean; readAgain: () => void } {
  const { source } = useAuthContext('<AuthCallback>')
  const { mutate, isIdle, isPending } = useAction(() => source.readRedirect(), {})
  useEffect(() => mutate(), [mutate])
  const { isRetrying, retry } = useRedirectRetry()
  return { isReading: isIdle || isPending || isRetrying, readAgain: retry }
}
