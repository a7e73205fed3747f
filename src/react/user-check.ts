'use client'

import type { AuthClient, AuthErrorLike, User } from '../core/index.js'
import type { AuthContextValue } from './auth-context.js'
import { queryKeys } from './query-keys.js'
import { unwrap } from './unwrap.js'

const fiveMinutes = 5 * 60_000

/** The query that checks the signed-in user with the server. The session owns the user; what the query keeps is only that the user was checked. */
export function userCheck({ client, source }: Pick<AuthContextValue, 'client' | 'source'>, userId: string | null) {
  return {
    ...fixed,
    queryKey: queryKeys.user(client, userId),
    queryFn: async ({ signal }: { signal: AbortSignal }): Promise<string> => {
      const user = await requestUser(client, { signal })
      source.adoptUser(user)
      return user.id
    },
    enabled: userId !== null,
    staleTime: fiveMinutes,
  }
}

/** Asks the server whose a token is: the session's own, or any other. */
export async function requestUser(client: AuthClient, { jwt, signal }: { jwt?: string | undefined; signal: AbortSignal }): Promise<User> {
  return (await unwrap<{ user: User }>(client.getUser(jwt, { signal }))).user
}

/** An app's defaults may retry or pause queries; nothing of ours is left to them. */
export const fixed = { networkMode: 'always', retry: false, throwOnError: false, refetchOnWindowFocus: false } as const

/** What a query about a user tells. */
export interface UserQuery {
  data: User | undefined
  isPending: boolean
  error: AuthErrorLike | null
}
