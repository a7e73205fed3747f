'use client'

import type { AuthSnapshot, User } from '../core/index.js'

/** Where the hooks read the state of a client: made for `useSyncExternalStore`. */
export interface SnapshotSource {
  getSnapshot(): AuthSnapshot
  subscribe(listener: () => void): () => void
  /** Takes over the user that the server has just answered with, where the client does not do so itself. */
  adoptUser(user: User): void
  /** Takes this page's address as a redirect that was to land here; settles when it is known what it brought. `again`: though that is known. */
  readRedirect(options?: { again: boolean }): Promise<void>
  /** Forgets what the last redirect brought. */
  dismissRedirect(): void
}
