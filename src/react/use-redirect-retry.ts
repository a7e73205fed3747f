'use client'

import { useAuthContext } from './auth-context.js'
import { useAction } from './use-action.js'

/** Reads the redirect once more that failed for a while. What it brought the first time stands until it is known what it brings now. */
export function useRedirectRetry(): { isRetrying: boolean; retry: () => void } {
  const { source } = useAuthContext('<Auth>')
  const { mutate, isPending } = useAction(() => source.readRedirect({ again: true }), {})
  return { isRetrying: isPending, retry: () => mutate() }
}
