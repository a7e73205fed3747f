'use client'

import type { AuthClient, AuthSnapshot } from '../core/index.js'
import { createOnDemand } from '../shared/create-on-demand.js'
import type { SnapshotSource } from './snapshot-source.js'

/** Only a client that has no snapshot of its own needs this, so pages with one that does never load it. */
export const eventSnapshots = /* @__PURE__ */ createOnDemand(() => import('./event-snapshots.js').then(({ createEventSnapshots }) => createEventSnapshots))

const loading: AuthSnapshot = { status: 'loading' }

/** The snapshot of a client that only has events: `loading` until what makes it is there, which is asked for once somebody reads. */
export function createLateSnapshots(client: AuthClient, onDemand: typeof eventSnapshots = eventSnapshots): SnapshotSource {
  let source: SnapshotSource | undefined
  const arrive = () => (source ??= onDemand.get().value?.(client))
  arrive()
  /** Without a network it comes as soon as there is one. */
  const load = async () => {
    const { hasFailed = false } = await onDemand.load()
    if (hasFailed && typeof window !== 'undefined') window.addEventListener('online', () => void load(), { once: true })
  }

  return {
    getSnapshot: () => source?.getSnapshot() ?? loading,
    subscribe(listener) {
      if (source) return source.subscribe(listener)
      let stop = onDemand.subscribe(() => {
        const arrived = arrive()
        if (!arrived) return
        stop()
        stop = arrived.subscribe(listener)
        listener()
      })
      void load()
      return () => stop()
    },
    adoptUser: (user) => source?.adoptUser(user),
    async readRedirect(options) {
      await load()
      await arrive()?.readRedirect(options)
    },
    dismissRedirect: () => source?.dismissRedirect(),
  }
}
