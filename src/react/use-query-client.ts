'use client'

import { QueryClient, QueryClientContext } from '@tanstack/react-query'
import { useContext } from 'react'
import type { AuthClient } from '../core/index.js'
import { useAuthClient } from './use-auth-client.js'

const ownClients = new WeakMap<AuthClient, QueryClient>()

/** The app's `QueryClient` where it has one, else one of ours for each auth client. */
export function useQueryClient(): QueryClient {
  const appClient = useContext(QueryClientContext)
  const client = useAuthClient()
  return appClient ?? ownClientOf(client)
}

function ownClientOf(client: AuthClient): QueryClient {
  const queries = ownClients.get(client) ?? new QueryClient()
  ownClients.set(client, queries)
  return queries
}
