'use client'

import type { AuthClient } from '../core/index.js'
import { orNull, storageKeyFor } from './client-storage.js'
import type { SnapshotSource } from './snapshot-source.js'

/** Remembers which provider has signed somebody in last in this browser, for each client. */
export interface LastProvider {
  get(): string | null
  /** Somebody has been signed in by this provider. */
  set(provider: string): void
  /** The provider that this tab has left for, and not been signed in by yet. */
  departedTo(): string | null
  depart(provider: string | null): void
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
    departedTo: () => orNull(() => sessionStorage.getItem(key)),
    depart: (provider) => void orNull(() => (provider === null ? sessionStorage.removeItem(key) : sessionStorage.setItem(key, provider))),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Counts the way through a provider as used once it has led to a session; returns the way to stop. */
export function watchDeparture(client: AuthClient, source: SnapshotSource): () => void {
  const look = () => {
    const memory = lastProviderOf(client)
    const provider = source.getSnapshot().status === 'signed-in' && memory.departedTo()
    if (!provider) return
    memory.set(provider)
    memory.depart(null)
  }
  look()
  return source.subscribe(look)
}
