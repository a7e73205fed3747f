'use client'

import type { AuthClient } from '../core/index.js'

const clientNumbers = new WeakMap<AuthClient, number>()
let clientCount = 0

/** The keys of our queries: all begin with the client, and what belongs to a person carries the user id. */
export const queryKeys = {
  settings: (client: AuthClient) => ['latchkey', numberOf(client), 'settings'] as const,
  people: (client: AuthClient) => ['latchkey', numberOf(client), 'person'] as const,
  person: (client: AuthClient, userId: string | null) => [...queryKeys.people(client), userId] as const,
  user: (client: AuthClient, userId: string | null) => [...queryKeys.person(client, userId), 'user'] as const,
  token: (client: AuthClient, mark: string | null) => ['latchkey', numberOf(client), 'token', mark] as const,
}

/** Two clients on a page share a query cache, and must not share what is in it. */
function numberOf(client: AuthClient): number {
  const known = clientNumbers.get(client)
  if (known !== undefined) return known
  clientCount += 1
  clientNumbers.set(client, clientCount)
  return clientCount
}
