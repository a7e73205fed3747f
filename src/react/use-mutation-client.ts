'use client'

import { MutationCache, QueryClientContext, type QueryClient } from '@tanstack/react-query'
import { useContext } from 'react'
import type { AuthClient } from '../core/index.js'
import { useAuthClient } from './use-auth-client.js'

const ownClients = new WeakMap<AuthClient, QueryClient>()

/** The app's `QueryClient` where it has one, else what mutations need of one: a page that only acts carries no queries. */
export function useMutationClient(): QueryClient {
  const appClient = useContext(QueryClientContext)
  const client = useAuthClient()
  return appClient ?? ownClientOf(client)
}

function ownClientOf(client: AuthClient): QueryClient {
  const mutations = ownClients.get(client) ?? createMutationClient()
  ownClients.set(client, mutations)
  return mutations
}

function createMutationClient(): QueryClient {
  const cache = new MutationCache()
  const client = { getMutationCache: () => cache, defaultMutationOptions: (options: object) => options }
  // SAFETY: these two are all that `useMutation`, its observer and its mutations call; an app without a client has no queries to reach from a callback.
  return client as unknown as QueryClient
}
