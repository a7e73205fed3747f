'use client'

import { useQuery } from '@tanstack/react-query'
import type { AuthErrorLike, User } from '../core/index.js'
import { useAuthContext } from './auth-context.js'
import { queryKeys } from './query-keys.js'
import { tokenMark } from './token-mark.js'
import { useQueryClient } from './use-query-client.js'
import { useSession } from './use-session.js'
import { fixed, requestUser, userCheck, type UserQuery } from './user-check.js'

/** The user as the server has just confirmed: of the session, or of a given access token, which changes nothing here. */
export function useVerifiedUser(jwt?: string): UserQuery {
  const context = useAuthContext('useVerifiedUser()')
  const queries = useQueryClient()
  const user = useSession((snapshot) => (snapshot.status === 'signed-in' ? snapshot.user : null))
  const isLoading = useSession((snapshot) => snapshot.status === 'loading')
  const own = useQuery<string, AuthErrorLike>({ ...userCheck(context, user?.id ?? null), ...(jwt !== undefined && { enabled: false }) }, queries)
  const other = useQuery<User, AuthErrorLike>({
    ...fixed,
    queryKey: queryKeys.token(context.client, jwt === undefined ? null : tokenMark(jwt)),
    queryFn: ({ signal }) => requestUser(context.client, { jwt, signal }),
    enabled: jwt !== undefined,
    gcTime: 0,
  }, queries)
  if (jwt !== undefined) return { data: other.data, isPending: other.isPending, error: other.error }
  if (!user) return { data: undefined, isPending: isLoading, error: null }
  return { data: own.data === user.id ? user : undefined, isPending: own.isPending, error: own.error }
}
