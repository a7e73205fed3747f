'use client'

import { useQuery } from '@tanstack/react-query'
import type { QueryFilters } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { AuthClient } from '../core/index.js'
import { useAuthContext } from './auth-context.js'
import { queryKeys } from './query-keys.js'
import { useQueryClient } from './use-query-client.js'
import { useSession } from './use-session.js'
import { userCheck } from './user-check.js'

/** Checks the user with the server in the background, and leaves what it learns to the session: nothing here makes a component render. */
export function useUserCheck(): void {
  const context = useAuthContext('useUser()')
  const { client } = context
  const queries = useQueryClient()
  const userId = useSession((snapshot) => (snapshot.status === 'signed-in' ? snapshot.user.id : null))
  useQuery({ ...userCheck(context, userId), notifyOnChangeProps: [] }, queries)
  useEffect(() => queries.removeQueries(queriesOfOthers(client, userId)), [queries, client, userId])
}

/** What was asked for somebody who is no longer the one signed in. */
function queriesOfOthers(client: AuthClient, userId: string | null): QueryFilters {
  const [queryKey, own] = [queryKeys.people(client), queryKeys.person(client, userId)]
  return { queryKey, predicate: (query) => query.queryKey[own.length - 1] !== userId }
}
