'use client'

import type { AuthClient, LatchkeyClient } from '../core/index.js'
import { createLateSnapshots } from './late-snapshots.js'
import type { SnapshotSource } from './snapshot-source.js'

const sources = new WeakMap<AuthClient, SnapshotSource>()

/** The one source of a client: its own snapshot where it has one, else a snapshot made up from its events. */
export function snapshotSourceOf(client: AuthClient): SnapshotSource {
  const known = sources.get(client)
  if (known) return known
  const source = hasSnapshot(client) ? ownSnapshots(client) : createLateSnapshots(client)
  sources.set(client, source)
  return source
}

type SnapshotClient = Pick<LatchkeyClient, 'getSnapshot' | 'subscribe'> & Partial<Pick<LatchkeyClient, 'initialize' | 'readRedirect' | 'dismissRedirect'>>

function hasSnapshot(client: AuthClient): client is AuthClient & SnapshotClient {
  return 'getSnapshot' in client
}

function ownSnapshots(client: SnapshotClient): SnapshotSource {
  let reading: Promise<void> | null = null
  return {
    getSnapshot: () => client.getSnapshot(),
    subscribe: (listener) => client.subscribe(listener),
    adoptUser: () => undefined,
    // StrictMode mounts twice: a code is exchanged once, so those who read at the same time read together.
    readRedirect: (options) => (reading ??= readRedirect(client, options).finally(() => { reading = null })),
    dismissRedirect: () => client.dismissRedirect?.(),
  }
}

/** What the client's own start has found in the address stands; a failure is not tried again unasked. */
async function readRedirect(client: SnapshotClient, { again } = { again: false }): Promise<void> {
  await client.initialize?.()
  const snapshot = client.getSnapshot()
  if (again || snapshot.status === 'loading' || !snapshot.redirect) await client.readRedirect?.()
}
