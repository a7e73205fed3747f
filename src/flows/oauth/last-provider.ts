import type { AuthClient } from '../../core/index.js'

/** Remembers which provider was chosen last, for each client. */
export interface LastProvider {
  get(): string | null
  set(provider: string): void
  subscribe(listener: () => void): () => void
}

const memories = new WeakMap<AuthClient, LastProvider>()

/** The memory of a client; clients with the same storage key share what it holds. */
export function lastProviderOf(client: AuthClient): LastProvider {
  const known = memories.get(client) ?? createLastProvider(keyOf(client))
  memories.set(client, known)
  return known
}

/** A browser may refuse its storage: then nothing is remembered, and nothing else is amiss. */
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

/** Both clients know under which key their session lies, and neither need tell. */
function keyOf(client: AuthClient): string {
  const storageKey = 'storageKey' in client && typeof client.storageKey === 'string' ? client.storageKey : 'latchkey'
  return `${storageKey}-last-provider`
}

function orNull<Value>(access: () => Value): Value | null {
  try {
    return access()
  } catch {
    return null
  }
}
