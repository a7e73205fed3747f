'use client'

import type { AuthClient } from '../core/index.js'
import { orNull, storageKeyFor } from './client-storage.js'

/** A way through a provider's page and back takes no longer. */
const lifetime = 15 * 60_000

/** Carries `?next=` past a provider, whose way back leads to the client's own address. It is for this tab alone, and judged anew when it is read. */
export function nextMemory(client: AuthClient) {
  const key = storageKeyFor(client, 'next')
  return {
    write: (next: string) => void orNull(() => sessionStorage.setItem(key, `${Date.now()} ${next}`)),
    forget: () => void orNull(() => sessionStorage.removeItem(key)),
    read: () => orNull(() => {
      const [, time, next] = /^(\d+) (.*)$/.exec(sessionStorage.getItem(key) ?? '') ?? []
      return next !== undefined && Date.now() - Number(time) < lifetime ? next : null
    }),
  }
}

const claims = new WeakMap<AuthClient, number>()

/** A page that takes redirects in goes on by itself, in its own time; returns the way to end that. */
export function claimNext(client: AuthClient): () => void {
  const count = (change: number) => void claims.set(client, (claims.get(client) ?? 0) + change)
  count(1)
  return () => count(-1)
}

/** Whether there is such a page. */
export const isNextClaimed = (client: AuthClient): boolean => (claims.get(client) ?? 0) > 0
