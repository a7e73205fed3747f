'use client'

import { useCallback, useSyncExternalStore } from 'react'
import type { AuthSettings } from '../core/index.js'
import { useAuthContext } from './auth-context.js'
import { queryKeys } from './query-keys.js'
import { settingsRequest } from './request-settings.js'
import { useQueryClient } from './use-query-client.js'
import { watchReturn } from './watch-return.js'

/**
 * What the server allows, asked for where it is wanted and not known yet; `undefined` until then. It shares the cache of
 * `useAuthSettings`, and a page that has only this one need not carry what observes queries.
 */
export function useCachedSettings(isWanted: boolean): AuthSettings | undefined {
  const context = useAuthContext('useCachedSettings()')
  const queries = useQueryClient()
  const subscribe = useCallback((listener: () => void) => {
    const request = isWanted && !context.settings ? settingsRequest(context) : null
    const ask = () => {
      if (request) void queries.fetchQuery({ ...fixed, queryKey: queryKeys.settings(context.client), queryFn: ({ signal }) => request(signal) }).catch(() => undefined)
    }
    ask()
    const stops = [queries.getQueryCache().subscribe(listener), watchReturn(ask)]
    return () => stops.forEach((stop) => stop())
  }, [context, queries, isWanted])
  const known = () => context.settings ?? queries.getQueryData<AuthSettings>(queryKeys.settings(context.client))
  return useSyncExternalStore(subscribe, known, () => context.settings)
}

/** What is known is asked for no more; nothing observes the query, and yet it is shown for as long as the page is. */
const fixed = { networkMode: 'always', retry: false, staleTime: Infinity, gcTime: Infinity } as const
