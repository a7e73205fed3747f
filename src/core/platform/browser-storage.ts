import type { StoragePort } from './ports.js'

/** Keeps everything in this object alone. */
export function createMemoryStorage(): StoragePort {
  const items = new Map<string, string>()
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  }
}

/** `localStorage` or `sessionStorage`, looked up anew each time: reading the property alone may throw, and does where storage is denied. */
export function createWebStorage(name: 'localStorage' | 'sessionStorage'): StoragePort {
  return {
    getItem: (key) => globalThis[name].getItem(key),
    setItem: (key, value) => globalThis[name].setItem(key, value),
    removeItem: (key) => globalThis[name].removeItem(key),
    listen: listenToStorage,
  }
}

/** Whether the platform has such a storage at all; one that is there and throws still counts. */
export function hasWebStorage(name: 'localStorage' | 'sessionStorage'): boolean {
  try {
    return typeof window !== 'undefined' && Boolean(globalThis[name])
  } catch {
    return true
  }
}

function listenToStorage(listener: (key: string | null) => void): () => void {
  const handleStorage = (event: StorageEvent) => listener(event.key)
  globalThis.addEventListener?.('storage', handleStorage)
  return () => globalThis.removeEventListener?.('storage', handleStorage)
}
