'use client'

import type { AuthClient } from '../core/index.js'
import { orNull, storageKeyFor } from './client-storage.js'
import type { SnapshotSource } from './snapshot-source.js'

const keyOf = (client: AuthClient) => storageKeyFor(client, 'last-provider')

/** The provider that has signed somebody in last in this browser; clients with the same storage key share it. */
export function lastProviderOf(client: AuthClient): string | null {
  return orNull(() => localStorage.getItem(keyOf(client)))
}

/** Somebody has been signed in by this provider. */
export function rememberProvider(client: AuthClient, provider: string): void {
  orNull(() => localStorage.setItem(keyOf(client), provider))
}

/** The provider that this tab has left for, and not been signed in by yet. */
export function departureOf(client: AuthClient): string | null {
  return orNull(() => sessionStorage.getItem(keyOf(client)))
}

/** This tab leaves for a provider, or is back from there. */
export function noteDeparture(client: AuthClient, provider: string | null): void {
  orNull(() => (provider === null ? sessionStorage.removeItem(keyOf(client)) : sessionStorage.setItem(keyOf(client), provider)))
}

/** Counts the way through a provider as used once it has led to a session; returns the way to stop. */
export function watchDeparture(client: AuthClient, source: SnapshotSource): () => void {
  const look = () => {
    const provider = source.getSnapshot().status === 'signed-in' && departureOf(client)
    if (!provider) return
    rememberProvider(client, provider)
    noteDeparture(client, null)
  }
  look()
  return source.subscribe(look)
}
