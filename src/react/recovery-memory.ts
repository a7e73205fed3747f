'use client'

import { orNull, storageKeyFor } from './client-storage.js'

/** Remembers in this tab whose recovery is pending, for a client that says so once and knows it no more after a reload. */
export function recoveryMemory(client: object) {
  const key = storageKeyFor(client, 'recovery')
  return {
    isOf: (userId: string) => orNull(() => sessionStorage.getItem(key)) === userId,
    write: (userId: string) => void orNull(() => sessionStorage.setItem(key, userId)),
    forget: () => void orNull(() => sessionStorage.removeItem(key)),
  }
}
