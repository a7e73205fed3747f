'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { AuthErrorLike, AuthSettings } from '../core/index.js'
import { useAuthContext } from './auth-context.js'
import { queryKeys } from './query-keys.js'
import { settingsRequest } from './request-settings.js'
import { useQueryClient } from './use-query-client.js'
import { watchReturn } from './watch-return.js'

/** What the server allows, as far as it is known. */
export interface AuthSettingsQuery {
  data: AuthSettings | undefined
  isPending: boolean
  error: AuthErrorLike | null
}

/** What the server allows: which ways in are on, and whether sign-up is open. Asked again, after a failure, once the network or the person is back. */
export function useAuthSettings(): AuthSettingsQuery {
  const context = useAuthContext('useAuthSettings()')
  const request = settingsRequest(context)
  const isAsked = !context.settings && request !== null
  const query = useQuery<AuthSettings, AuthErrorLike>({
    queryKey: queryKeys.settings(context.client),
    queryFn: ({ signal }) => (request ?? refuse)(signal),
    enabled: isAsked,
    networkMode: 'always', retry: false, throwOnError: false, staleTime: Infinity, refetchOnWindowFocus: false,
  }, useQueryClient())
  const { isError, refetch } = query
  useEffect(() => (isError ? watchReturn(() => void refetch()) : undefined), [isError, refetch])
  if (context.settings) return { data: context.settings, isPending: false, error: null }
  return { data: query.data, isPending: isAsked && query.isPending && !query.isFetched, error: query.error }
}

const refuse = () => Promise.reject(new Error('latchkey: a settings query ran although nothing says where to ask.'))
