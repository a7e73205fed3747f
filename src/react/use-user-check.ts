'use client'

import { useQuery } from '@tanstack/react-query'
import type { QueryFilters } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { AuthClient, User } from '../core/index.js'
import { useAuthContext } from './auth-context.js'
import { queryKeys } from './query-keys.js'
import { unwrap } from './unwrap.js'
import { useQueryClient } from './use-query-client.js'
import { useSession } from './use-session.js'

const fiveMinutes = 5 * 60_000

/** Checks the user with the server in the background, and leaves what it learns to the session: nothing here makes a component render. */
export function useUserCheck(): void {
  const { client, source } = useAuthContext('useUser()')
  const queries = useQueryClient()
  const userId = useSession((snapshot) => (snapshot.status === 'signed-in' ? snapshot.user.id : null))
  useQuery({
    queryKey: queryKeys.user(client, userId),
    queryFn: async ({ signal }) => checkedAt(source.adoptUser, await unwrap<{ user: User }>(client.getUser(undefined, { signal }))),
    enabled: userId !== null,
    networkMode: 'always', retry: false, throwOnError: false, staleTime: fiveMinutes, refetchOnWindowFocus: false, notifyOnChangeProps: [],
  }, queries)
  useEffect(() => queries.removeQueries(queriesOfOthers(client, userId)), [queries, client, userId])
}

/** What was asked for somebody who is no longer the one signed in. */
function queriesOfOthers(client: AuthClient, userId: string | null): QueryFilters {
  const [queryKey, own] = [queryKeys.people(client), queryKeys.person(client, userId)]
  return { queryKey, predicate: (query) => query.queryKey[own.length - 1] !== userId }
}

/** The session owns the user; what the query keeps is only that the user was checked. */
function checkedAt(adoptUser: (user: User) => void, { user }: { user: User }): string {
  adoptUser(user)
  return user.id
}
