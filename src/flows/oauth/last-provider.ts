import type { AuthClient } from '../../core/index.js'
import { orNull, storageKeyFor } from '../parts/index.js'

/** Remembers which provider was chosen last, for each client. */
export interface LastProvider {
  get(): string | null
  set(provider: string): void
  subscribe(listener: () => void): () => void
}

const memories = new WeakMap<AuthClient, LastProvider>()

/** The memory of a client; clients with the same storage key share what it holds. */
export function lastProviderOf(client: AuthClient): LastProvider {
  const known = memories.get(client) ?? createLastProvider(storageKeyFor(client, 'last-provider'))
  memories.set(client, known)
  return known
}

function createLastProvider(key: string): LastProvider {
  const listeners = new Set<() => void>()
  return {
    get: () => orNull(() => localStorage.getItem(key)),
    set(provider) {
      orNull(() => localStorage.setItem(key, provider))
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
